"""Addresses of what leaves the site, and of what comes back filled in."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.views import downloads

PLAN = "improvement-plans/<str:reference>/"

urlpatterns = [
    path(f"{PLAN}take/whole/", downloads.take_plan_whole, name="take_plan_whole"),
    path(f"{PLAN}take/<slug:kind>/", downloads.take_plan, name="take_plan"),
]
