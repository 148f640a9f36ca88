"""Addresses of what comes back, of claims to check, and of figures that stand in updates."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.views import recurrences

urlpatterns = [
    path("what-comes-back/", recurrences.themes, name="themes"),
    path("what-comes-back/proposals/", recurrences.recurrences, name="recurrences"),
    path("what-comes-back/proposals/<str:reference>/", recurrences.recurrence, name="recurrence"),
    path("what-comes-back/themes/<slug:name>/", recurrences.theme, name="theme"),
    path("what-comes-back/themes/<slug:name>/confirm/", recurrences.confirm_theme, name="confirm_theme"),
]
