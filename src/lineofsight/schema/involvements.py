"""Canonical table involvements."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.worker_change_reasons import worker_change_reasons

involvements = Table(
    name="involvements",
    ssd="ssd_involvements",
    title="Involvements",
    about=(
        "One row for each time a worker or team was involved with a child, in some role. Several run at once, so to "
        "say who holds a case the role must be read. It is the one place with the history of workers, and tells how "
        "often a child changed social worker. A blank end means still involved."
    ),
    columns=(
        Column(
            "involvement_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="invo_involvements_id",
            key=True,
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "The worker; blank where only a team is involved.",
            ssd="invo_professional_id",
            refers_to="workers.worker_id",
        ),
        Column(
            "role",
            Kind.TEXT,
            "What the worker does for the child, in the source's words; allocated worker is one among many.",
            ssd="invo_professional_role_id",
        ),
        Column(
            "team_id",
            Kind.TEXT,
            "The team; the SSD describes a name here, so orphans are likely.",
            ssd="invo_professional_team",
            refers_to="teams.team_id",
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child; orphans occur for adults and carers.",
            ssd="invo_person_id",
            refers_to="people.child_id",
        ),
        Column("started_on", Kind.DATE, "First day of the involvement.", ssd="invo_involvement_start_date"),
        Column(
            "ended_on",
            Kind.DATE,
            "Last day; blank while it lasts or where nobody closed it.",
            ssd="invo_involvement_end_date",
        ),
        Column(
            "change_reason",
            Kind.CODE,
            "Why this worker took over; blank on most older rows.",
            ssd="invo_worker_change_reason",
            codes=worker_change_reasons,
        ),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral under which it took place; often blank.",
            ssd="invo_referral_id",
            refers_to="referrals.referral_id",
        ),
    ),
)
