"""The home page and pages about the site itself."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.common import views

urlpatterns = [
    path("", views.home, name="home"),
    path("help/", views.help_and_accessibility, name="help"),
    path("health/", views.health, name="health"),
]
