"""Canonical table care_leavers."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.accommodation_suitability import accommodation_suitability
from lineofsight.schema.code_sets.care_leaver_accommodation import care_leaver_accommodation
from lineofsight.schema.code_sets.care_leaver_activities import care_leaver_activities
from lineofsight.schema.code_sets.care_leaver_eligibilities import care_leaver_eligibilities
from lineofsight.schema.code_sets.in_touch import in_touch

care_leavers = Table(
    name="care_leavers",
    ssd="ssd_care_leavers",
    latest_only=True,
    title="Care leavers",
    about=(
        "One row for each young person leaving or having left care, with the latest answer to each question and no "
        "history. Each yearly figure asks for the answer around a birthday, so it needs a snapshot taken near that "
        "time. Blank says not recorded and never not in touch."
    ),
    columns=(
        Column("care_leaver_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="clea_table_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The young person, who may be an adult.",
            ssd="clea_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "eligibility",
            Kind.CODE,
            "What the law owes them; blank is not recorded.",
            ssd="clea_care_leaver_eligibility",
            codes=care_leaver_eligibilities,
        ),
        Column(
            "in_touch",
            Kind.CODE,
            "Whether the council is in touch, or why it need not be; blank is not recorded.",
            ssd="clea_care_leaver_in_touch",
            codes=in_touch,
        ),
        Column(
            "last_contacted_on",
            Kind.DATE,
            "Day of the latest contact; blank where there has been none, or none is recorded.",
            ssd="clea_care_leaver_latest_contact",
        ),
        Column(
            "accommodation",
            Kind.CODE,
            "Where they live; abroad, deported and not known are left out of the suitable share.",
            ssd="clea_care_leaver_accommodation",
            codes=care_leaver_accommodation,
        ),
        Column(
            "accommodation_suitable",
            Kind.CODE,
            "Whether where they live is suitable; blank is not recorded and is not unsuitable.",
            ssd="clea_care_leaver_accom_suitable",
            codes=accommodation_suitability,
        ),
        Column(
            "activity",
            Kind.CODE,
            "What they mainly do; F3 and P3 are older codes for training or work.",
            ssd="clea_care_leaver_activity",
            codes=care_leaver_activities,
        ),
        Column(
            "pathway_plan_reviewed_on",
            Kind.DATE,
            "Day the pathway plan was last reviewed, or begun if later; the latest only.",
            ssd="clea_pathway_plan_review_date",
        ),
        Column(
            "personal_adviser",
            Kind.TEXT,
            "Name or number of the personal adviser; blank where none is allocated or recorded.",
            ssd="clea_care_leaver_personal_advisor",
        ),
        Column(
            "team_id",
            Kind.TEXT,
            "Team that answers for the young person today.",
            ssd="clea_care_leaver_allocated_team",
            refers_to="teams.team_id",
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who answers for the young person today, who may also be the personal adviser.",
            ssd="clea_care_leaver_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
