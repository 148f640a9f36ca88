"""Canonical table legal_statuses."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.legal_statuses import legal_statuses as legal_status_codes

legal_statuses = Table(
    name="legal_statuses",
    ssd="ssd_legal_status",
    title="Legal statuses",
    about=(
        "One row for each legal status of a child and the time it held. Statuses may overlap, such as a placement "
        "order with a care order. A blank end means that it still holds. The SSD also keeps statuses that make no "
        "child looked after; those are not in our list of codes, so a load lists such rows as refused."
    ),
    columns=(
        Column(
            "legal_status_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="lega_legal_status_id",
            key=True,
        ),
        Column("child_id", Kind.TEXT, "The child under the status.", ssd="lega_person_id", refers_to="people.child_id"),
        Column(
            "legal_status",
            Kind.CODE,
            "Status under which the child is looked after; one outside the list is refused with its row, and listed.",
            ssd="lega_legal_status",
            codes=legal_status_codes,
        ),
        Column(
            "started_on",
            Kind.DATE,
            "First day of the status; two statuses on one day are possible.",
            ssd="lega_legal_status_start_date",
        ),
        Column(
            "ended_on",
            Kind.DATE,
            "Last day of the status; blank while it holds, or where nobody closed it.",
            ssd="lega_legal_status_end_date",
        ),
    ),
)
