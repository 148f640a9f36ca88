"""Addresses of the records pages."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.records.child_page.chronicles import chapters
from lineofsight.web.records.views import child

CHILD = "children/<str:reference>/"

_CHAPTERS = [
    path(f"{CHILD}{name}/", child.child_chapter, {"chapter": name}, name=f"child_{name}") for name in chapters()
]
urlpatterns = [
    path(CHILD, child.child_overview, name="child"),
    path(f"{CHILD}timeline/", child.child_timeline, name="child_timeline"),
    *_CHAPTERS,
    path(f"{CHILD}deadlines/", child.child_deadlines, name="child_deadlines"),
    path(f"{CHILD}records/", child.child_records, name="child_records"),
    path(f"{CHILD}records/<str:table>/", child.child_records_of_table, name="child_records_of_table"),
    path(f"{CHILD}records/<str:table>/<int:number>/", child.child_record, name="child_record"),
]
