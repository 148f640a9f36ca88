"""Addresses of the trackers pages."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.trackers.views.index import index
from lineofsight.web.trackers.views.my_team import my_team, unallocated_children
from lineofsight.web.trackers.views.my_work import my_work
from lineofsight.web.trackers.views.tracker import tracker, tracker_download

urlpatterns = [
    path("my-work/", my_work, name="my_work"),
    path("my-team/", my_team, name="my_team"),
    path("my-team/unallocated/", unallocated_children, name="unallocated_children"),
    path("trackers/", index, name="trackers"),
    path("trackers/<str:name>/", tracker, name="tracker"),
    path("trackers/<str:name>/children.csv", tracker_download, name="tracker_download"),
]
