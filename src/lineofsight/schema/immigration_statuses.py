"""Canonical table immigration_statuses."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

immigration_statuses = Table(
    name="immigration_statuses",
    ssd="ssd_immigration_status",
    title="Immigration statuses",
    about=(
        "One row for each immigration status of a person and the time it held. It tells who is, or was, an "
        "unaccompanied asylum-seeking child. No row means that no status is recorded, not that the person is British."
    ),
    columns=(
        Column(
            "immigration_status_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="immi_immigration_status_id",
            key=True,
        ),
        Column(
            "child_id", Kind.TEXT, "The person who holds the status.", ssd="immi_person_id", refers_to="people.child_id"
        ),
        Column(
            "started_on",
            Kind.DATE,
            "First day of the status; blank where only the status is known.",
            ssd="immi_immigration_status_start_date",
        ),
        Column(
            "ended_on",
            Kind.DATE,
            "Last day of the status; blank while it holds, or where nobody closed it.",
            ssd="immi_immigration_status_end_date",
        ),
        Column(
            "status",
            Kind.TEXT,
            "The status in the source's words; a reader must look for unaccompanied asylum seekers by meaning.",
            ssd="immi_immigration_status",
        ),
    ),
)
