"""Addresses of the improvement pages."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.exports.urls import urlpatterns as of_exports
from lineofsight.web.improvement.views import (
    action,
    changing_plans,
    document_parts,
    documents,
    drafts,
    evidence,
    inspections,
    plans,
    rating,
    saving,
)

urlpatterns = [
    *of_exports,
    path("improvement-plans/", plans.plans, name="plans"),
    path("improvement-plans/add/", changing_plans.add_plan, name="add_plan"),
    path("improvement-plans/aims/", inspections.objectives, name="objectives"),
    path("improvement-plans/<str:reference>/", plans.plan, name="plan"),
    path("improvement-plans/<str:reference>/people/", plans.plan_people, name="plan_people"),
    path("improvement-plans/<str:reference>/timeline/", plans.plan_timeline, name="plan_timeline"),
    path("improvement-plans/<str:reference>/months/", plans.plan_months, name="plan_months"),
    path("improvement-plans/<str:reference>/past/", plans.plan_on_day, name="plan_on_day"),
    path("improvement-plans/<str:reference>/done/", plans.plan_events_page, name="plan_events"),
    path("improvement-plans/<str:reference>/areas/add/", changing_plans.add_area, name="add_area"),
    path("improvement-plans/<str:reference>/actions/add/", changing_plans.add_action, name="add_action"),
    path("plan-areas/<str:reference>/change/", changing_plans.change_area, name="change_area"),
    path("plan-actions/<str:reference>/", action.plan_action, name="plan_action"),
    path("plan-actions/<str:reference>/change/", changing_plans.change_action, name="change_action"),
    path("plan-actions/<str:reference>/update/", action.write_update, name="write_update"),
    path("plan-actions/<str:reference>/due/", action.move_due_day, name="move_due_day"),
    path("plan-actions/<str:reference>/step/<slug:now>/", action.take_step, name="take_step"),
    path("plan-actions/<str:reference>/milestone/", action.add_milestone, name="add_milestone"),
    path("plan-actions/<str:reference>/evidence/", evidence.give_evidence, name="give_evidence"),
    path("plan-actions/<str:reference>/rate/", rating.rate_action, name="rate_action"),
    path("plan-actions/<str:reference>/versions/", action.action_versions, name="action_versions"),
    path("plan-actions/<str:reference>/versions/<int:version>/", action.put_back_action, name="put_back_action"),
    path("plan-milestones/<str:reference>/", action.reach_milestone, name="reach_milestone"),
    path("plan-evidence/<str:reference>/verify/", evidence.verify_evidence, name="verify_evidence"),
    path("plan-evidence/<str:reference>/revise/", evidence.revise_evidence, name="revise_evidence"),
    path("plan-evidence/<str:reference>/withdraw/", evidence.withdraw_evidence, name="withdraw_evidence"),
    path("plan-evidence/<str:reference>/file/", evidence.evidence_file, name="evidence_file"),
    path("documents-read/", documents.documents, name="documents"),
    path("documents-read/add/", documents.add_document, name="add_document"),
    path("documents-read/<str:reference>/", documents.document, name="document"),
    path("documents-read/<str:reference>/file/", documents.document_file, name="document_file"),
    path("documents-read/<str:reference>/front/", drafts.document_front, name="document_front"),
    path("documents-read/<str:reference>/ratings/", drafts.document_ratings, name="document_ratings"),
    path("documents-read/<str:reference>/people/", drafts.document_people, name="document_people"),
    path("documents-read/<str:reference>/parts/<int:number>/", document_parts.document_part, name="document_part"),
    path("documents-read/<str:reference>/left/", document_parts.document_left, name="document_left"),
    path("documents-read/<str:reference>/save/", saving.save_document, name="save_document"),
    path("documents-read/<str:reference>/discard/", documents.discard, name="discard_document"),
    path("inspections/", inspections.inspections, name="inspections"),
    path("inspections/<str:reference>/", inspections.inspection, name="inspection"),
    path("recommendations/<str:reference>/", inspections.recommendation, name="recommendation"),
]
