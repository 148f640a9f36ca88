"""Canonical table child_protection_visits."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

child_protection_visits = Table(
    name="child_protection_visits",
    ssd="ssd_cp_visits",
    title="Child protection visits",
    about=(
        "One row for each visit to a child on a protection plan. No interval is national law, so what counts as late "
        "is a council setting. Annex A tells only the last visit, so visits in time cannot come from there."
    ),
    columns=(
        Column(
            "child_protection_visit_id",
            Kind.TEXT,
            "Number of the visit, often that of the case note.",
            ssd="cppv_cp_visit_id",
            key=True,
        ),
        Column("child_id", Kind.TEXT, "The child visited.", ssd="cppv_person_id", refers_to="people.child_id"),
        Column(
            "child_protection_plan_id",
            Kind.TEXT,
            "Plan under which the visit was made; orphans and blanks are common.",
            ssd="cppv_cp_plan_id",
            refers_to="child_protection_plans.child_protection_plan_id",
        ),
        Column("visited_on", Kind.DATE, "Day of the visit.", ssd="cppv_cp_visit_date"),
        Column(
            "child_seen",
            Kind.FLAG,
            "Whether the child was seen; blank is not recorded, and a visit that misses the child keeps no rhythm.",
            ssd="cppv_cp_visit_seen",
        ),
        Column(
            "seen_alone",
            Kind.FLAG,
            "Whether the child was seen alone; blank is not recorded, and is not a no.",
            ssd="cppv_cp_visit_seen_alone",
        ),
        Column(
            "bedroom_seen",
            Kind.FLAG,
            "Whether the child's bedroom was seen; blank is not recorded.",
            ssd="cppv_cp_visit_bedroom",
        ),
    ),
)
