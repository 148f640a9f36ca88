"""Canonical table supervisions."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

supervisions = Table(
    name="supervisions",
    ssd="",
    title="Supervisions",
    about=(
        "One row for each time a worker's case work on a child was talked through with their manager and recorded on "
        "the child's file. The SSD has no place for it, and no statutory return asks for it, so it comes from the "
        "case system or not at all. No row for a source without it means not available, never that there was no "
        "supervision."
    ),
    columns=(
        Column("supervision_id", Kind.TEXT, "Number of the row. The SSD has no place for it.", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The child talked about; one session about five children is five rows. The SSD has no place for it.",
            refers_to="people.child_id",
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "The worker who was supervised, not the manager. The SSD has no place for it.",
            refers_to="workers.worker_id",
        ),
        Column("supervised_on", Kind.DATE, "Day it took place. The SSD has no place for it."),
    ),
)
