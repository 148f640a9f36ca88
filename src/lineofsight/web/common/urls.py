"""The home page and pages about the site itself."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.common import views

urlpatterns = [
    path("", views.home, name="home"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("help/", views.help_with_signing_in, name="help"),
    path("health/", views.health, name="health"),
]
