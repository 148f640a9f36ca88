"""Canonical table care_visits."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

care_visits = Table(
    name="care_visits",
    ssd="ssd_cla_visits",
    title="Care visits",
    about=(
        "One row for each visit by a social worker to a looked-after child. How often is law and depends on the "
        "placement, so lateness needs the whole history; Annex A tells only the last visit."
    ),
    columns=(
        Column(
            "care_visit_id",
            Kind.TEXT,
            "Number of the visit, often that of the case note.",
            ssd="clav_cla_visit_id",
            key=True,
        ),
        Column("period_of_care_id", Kind.TEXT, "Period of care in which the visit fell.", ssd="clav_cla_id"),
        Column("child_id", Kind.TEXT, "The child visited.", ssd="clav_person_id", refers_to="people.child_id"),
        Column("visited_on", Kind.DATE, "Day of the visit.", ssd="clav_cla_visit_date"),
        Column(
            "child_seen", Kind.FLAG, "Whether the child was seen; blank is not recorded.", ssd="clav_cla_visit_seen"
        ),
        Column(
            "seen_alone",
            Kind.FLAG,
            "Whether the child was seen alone; blank is not recorded, and is not a no.",
            ssd="clav_cla_visit_seen_alone",
        ),
    ),
)
