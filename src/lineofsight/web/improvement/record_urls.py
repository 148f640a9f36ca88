"""Addresses of changing what records say, of their earlier versions, and of tests of success."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.views import records, success_tests, versions

urlpatterns = [
    path("improvement-plans/aims/add/", records.add_aim, name="add_aim"),
    path("improvement-plans/<str:reference>/change/", records.change_plan_page, name="change_plan"),
    path("plan-aims/<str:reference>/change/", records.change_aim, name="change_aim"),
    path("plan-milestones/<str:reference>/change/", records.change_milestone_page, name="change_milestone"),
    path("plan-milestones/<str:reference>/withdraw/", records.withdraw_milestone_page, name="withdraw_milestone"),
    path("plan-evidence/<str:reference>/change/", records.change_evidence_page, name="change_evidence"),
    path("inspections/<str:reference>/change/", records.change_inspection_page, name="change_inspection"),
    path("recommendations/<str:reference>/change/", records.change_recommendation_page, name="change_recommendation"),
    path("plan-records/<slug:noun>/<str:reference>/", versions.versions, name="versions"),
    path("plan-records/<slug:noun>/<str:reference>/<int:version>/", versions.put_back_version, name="put_back_version"),
    path("plan-actions/<str:reference>/tests/add/", success_tests.add_to_action, name="add_action_test"),
    path("plan-areas/<str:reference>/tests/add/", success_tests.add_to_area, name="add_area_test"),
    path("plan-tests/<str:reference>/change/", success_tests.change, name="change_test"),
    path("plan-tests/<str:reference>/end/", success_tests.end, name="end_test"),
]
