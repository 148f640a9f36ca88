"""Canonical table health_checks."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.health_check_kinds import health_check_kinds

health_checks = Table(
    name="health_checks",
    ssd="ssd_cla_health",
    title="Health checks",
    about=(
        "One row for each health assessment, dental check or health surveillance check of a looked-after child. Annex "
        "A tells only the latest of each. A row may be planned or refused and not done, so the status must be read "
        "before a check is counted."
    ),
    columns=(
        Column("health_check_id", Kind.TEXT, "Number of the check.", ssd="clah_health_check_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The looked-after child who was seen.",
            ssd="clah_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "kind",
            Kind.CODE,
            "Which check it was; blank where the source's wording is not known.",
            ssd="clah_health_check_type",
            codes=health_check_kinds,
        ),
        Column(
            "checked_on",
            Kind.DATE,
            "Day it was done, or planned for where it was not done yet.",
            ssd="clah_health_check_date",
        ),
        Column(
            "status",
            Kind.TEXT,
            "Planned, refused, cancelled or completed, in the source's words; blank is not recorded.",
            ssd="clah_health_check_status",
        ),
    ),
)
