"""Whether it is a social worker who holds the case."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.social_workers import social_workers


def add(caseholding: Relation, relations: Relations) -> Relation:
    found = social_workers(relations["workers"]).group_by("authority", "worker_id").agg(rows=row.count())
    joined = caseholding.left_join(found, ["authority", "worker_id"])
    return joined.select(caseholding, held_by_social_worker=found.rows.notnull())


derived = DerivedColumns(
    title="Whether a social worker holds the case",
    because="The workforce census counts social workers; others who hold cases would make caseloads look smaller.",
    onto="caseholding",
    uses=("workers.full_time_equivalent", "workers.registration_number"),
    where_told=("workers.job_title",),
    adds={"held_by_social_worker": Kind.FLAG},
    add=add,
    after=("caseholding",),
)
