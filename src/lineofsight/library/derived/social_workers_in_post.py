"""Social workers in post."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import nothing
from lineofsight.library.social_workers import social_workers


def build(relations: Relations) -> Relation:
    """One row for each, with dates as if they had always been here: the source holds today's workers only."""
    return social_workers(relations["workers"]).select(
        "authority",
        "source_ref",
        "worker_id",
        "is_agency",
        "full_time_equivalent",
        in_post_from_on=ibis.date("1900-01-01"),
        in_post_until_on=nothing(Kind.DATE),
    )


derived = DerivedTable(
    title="Social workers in post",
    because="A workforce is counted in posts, not in heads.",
    uses=("workers.full_time_equivalent", "workers.is_agency", "workers.registration_number"),
    where_told=("workers.job_title",),
    columns={
        "worker_id": Kind.TEXT,
        "is_agency": Kind.FLAG,
        "full_time_equivalent": Kind.DECIMAL,
        "in_post_from_on": Kind.DATE,
        "in_post_until_on": Kind.DATE,
    },
    build=build,
    key="worker_id",
)
