"""Addresses of what comes back, of claims to check, and of figures that stand in updates."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.views import claims, figures, recurrences, updates

urlpatterns = [
    path("improvement-plans/<str:reference>/claims/", claims.plan_claims, name="plan_claims"),
    path("documents-read/<str:reference>/claims/", claims.document_claims, name="document_claims"),
    path("plan-claims/<str:reference>/", claims.claim, name="claim"),
    path("plan-actions/<str:reference>/update/", updates.write_update, name="write_update"),
    path("plan-updates/<str:reference>/change/", updates.change_update, name="change_update"),
    path("plan-updates/<str:reference>/sign-off/", updates.sign_off_update, name="sign_off_update"),
    path("plan-figures/<str:reference>/", figures.plan_figure, name="plan_figure"),
    path("indicators/<str:name>/used-in/", figures.figure_used_in, name="figure_used_in"),
    path("what-comes-back/", recurrences.themes, name="themes"),
    path("what-comes-back/proposals/", recurrences.recurrences, name="recurrences"),
    path("what-comes-back/proposals/<str:reference>/", recurrences.recurrence, name="recurrence"),
    path("what-comes-back/themes/<slug:name>/", recurrences.theme, name="theme"),
    path("what-comes-back/themes/<slug:name>/confirm/", recurrences.confirm_theme, name="confirm_theme"),
]
