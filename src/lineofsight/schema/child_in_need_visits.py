"""Canonical table child_in_need_visits."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

child_in_need_visits = Table(
    name="child_in_need_visits",
    ssd="ssd_cin_visits",
    title="Child in need visits",
    about=(
        "One row for each visit to a child in need. Annex A tells only when the child was last seen, so from there it "
        "holds one visit at most and no rhythm of visits can be measured. A visit to siblings gives a row for each."
    ),
    columns=(
        Column(
            "child_in_need_visit_id",
            Kind.TEXT,
            "Number of the visit, often that of the case note.",
            ssd="cinv_cin_visit_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child visited; the row does not say under which plan.",
            ssd="cinv_person_id",
            refers_to="people.child_id",
        ),
        Column("visited_on", Kind.DATE, "Day of the visit.", ssd="cinv_cin_visit_date"),
        Column(
            "child_seen",
            Kind.FLAG,
            "Whether the child was seen; blank is not recorded, and a visit may well not find the child in.",
            ssd="cinv_cin_visit_seen",
        ),
        Column(
            "seen_alone",
            Kind.FLAG,
            "Whether the child was seen alone; blank is not recorded, and babies leave it blank too.",
            ssd="cinv_cin_visit_seen_alone",
        ),
        Column(
            "bedroom_seen",
            Kind.FLAG,
            "Whether the child's bedroom was seen; blank is not recorded.",
            ssd="cinv_cin_visit_bedroom",
        ),
    ),
)
