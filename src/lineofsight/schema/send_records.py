"""Canonical table send_records: special educational needs records."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.upn_unknown_reasons import upn_unknown_reasons

send_records = Table(
    name="send_records",
    ssd="ssd_send",
    title="Special educational needs records",
    about=(
        "One row for each person known to the special educational needs service; requests for plans point to it. Few "
        "councils fill it from the social care system, so no row says nothing about a child's needs."
    ),
    columns=(
        Column("send_record_id", Kind.TEXT, "Number of the row; requests point to it.", ssd="send_table_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The person; orphans are likely, since most such children have no social worker.",
            ssd="send_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "upn",
            Kind.TEXT,
            "Unique pupil number as this service holds it; it may differ from the one in people.",
            ssd="send_upn",
        ),
        Column(
            "uln", Kind.TEXT, "Unique learner number, for those over 14; blank for younger children.", ssd="send_uln"
        ),
        Column(
            "upn_unknown_reason",
            Kind.CODE,
            "Why there is neither number; blank where one is held.",
            ssd="send_upn_unknown",
            codes=upn_unknown_reasons,
        ),
    ),
)
