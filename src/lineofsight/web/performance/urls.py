"""Addresses of the performance pages."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.performance.views import commentary, indicator, scorecard

urlpatterns = [
    path("scorecard/", scorecard.show_scorecard, name="scorecard"),
    path("scorecard/<slug:area>/", scorecard.show_area, name="scorecard_area"),
    path("indicators/", indicator.list_indicators, name="indicators"),
    path("indicators/<str:name>/", indicator.show_indicator, name="indicator"),
    path("indicators/<str:measure>/commentary/", commentary.commentary, name="commentary"),
    path("indicators/<str:measure>/commentary/versions/", commentary.commentary_versions, name="commentary_versions"),
]
