"""Addresses of the records pages."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.records.child_page.chronicles import chapters
from lineofsight.web.records.views import child, duplicates, glass, loads, restrictions, search, who_looked

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
    path(f"{CHILD}restrict/", restrictions.restrict_record, name="restrict_record"),
    path("restrictions/", restrictions.list_restrictions, name="restrictions"),
    path("restrictions/<str:reference>/", restrictions.decide_restriction, name="restriction"),
    path("search/", search.search_people, name="search"),
    path("break-the-glass/", glass.break_glass, name="break_glass"),
    path("glass/", glass.list_glass, name="glass"),
    path("glass/<str:reference>/", glass.review_glass, name="review_glass"),
    path("access-log/", who_looked.access_log, name="access_log"),
    path("access-log/<str:reference>/", who_looked.who_looked_at, name="who_looked"),
    path("loads/", loads.list_loads, name="loads"),
    path("loads/figures/", loads.make_figures, name="make_figures"),
    path("loads/<str:reference>/", loads.show_load, name="load"),
    path("loads/<str:reference>/undo/", loads.undo_load, name="undo_load"),
    path("duplicates/", duplicates.list_duplicates, name="duplicates"),
    path("duplicates/joined/", duplicates.list_joined, name="joined"),
    path("duplicates/joined/<str:reference>/", duplicates.part_joined, name="part"),
    path("duplicates/<str:reference>/", duplicates.decide_duplicate, name="duplicate"),
]
