"""Addresses of what leaves the site, and of what comes back filled in."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.views import bulk, downloads, downloads_to_print

PLAN = "improvement-plans/<str:reference>/"

urlpatterns = [
    path(f"{PLAN}take/whole/", downloads.take_plan_whole, name="take_plan_whole"),
    path(f"{PLAN}take/<slug:kind>/", downloads.take_plan, name="take_plan"),
    path(f"{PLAN}summary/", downloads_to_print.plan_summary, name="plan_summary"),
    path(f"{PLAN}since/", downloads_to_print.plan_since, name="plan_since"),
    path(f"{PLAN}since/<slug:paper>/", downloads_to_print.take_progress, name="take_progress"),
    path(f"{PLAN}sheet/", bulk.hand_in_sheet, name="hand_in_sheet"),
    path(f"{PLAN}sheet/take/", bulk.take_sheet, name="take_sheet"),
    path(f"{PLAN}sheet/<str:file>/save/", bulk.save_sheet, name="save_sheet"),
]
