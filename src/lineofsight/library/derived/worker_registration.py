"""Whether the worker who did an assessment is registered as a social worker."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(assessments: Relation, relations: Relations) -> Relation:
    """Blank where the worker is not known. Where no worker at all has a number, registration is not recorded there."""
    workers = relations["workers"].select("authority", "worker_id", is_registered=row.registration_number.notnull())
    recording = workers.group_by("authority").agg(registered=row.count(where=row.is_registered))
    joined = assessments.left_join(workers, ["authority", "worker_id"]).select(assessments, workers.is_registered)
    whole = joined.left_join(recording, ["authority"])
    return whole.select(joined, registration_is_recorded=recording.registered.fill_null(0) > 0)


derived = DerivedColumns(
    title="Whether the assessing worker is registered",
    because="Assessing a child's needs is the work of a qualified and registered social worker.",
    onto="assessments",
    uses=("assessments.worker_id", "workers.registration_number"),
    adds={"is_registered": Kind.FLAG, "registration_is_recorded": Kind.FLAG},
    add=add,
)
