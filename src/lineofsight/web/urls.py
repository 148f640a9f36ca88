"""All addresses of the site. Each must stand in the table of verdicts that says which role may open it."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("lineofsight.web.common.urls")),
    path("", include("lineofsight.web.accounts.urls")),
    path("", include("lineofsight.web.records.urls")),
    path("", include("lineofsight.web.performance.urls")),
    path("", include("lineofsight.web.trackers.urls")),
    path("", include("lineofsight.web.improvement.urls")),
]
