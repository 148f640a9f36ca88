"""Whom an education, health and care assessment is about."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind


def add(rows: Relation, relations: Relations) -> Relation:
    """Blank where the record that should lead to the child is not there."""
    children = relations["ehc_requests"].select("authority", "ehc_request_id", "child_id")
    joined = rows.left_join(children, ["authority", "ehc_request_id"])
    return joined.select(rows, children.child_id)


derived = DerivedColumns(
    title="Whom an education, health and care assessment is about",
    because="A figure can then be cut by who the child is, and followed back to the child.",
    onto="ehc_assessments",
    uses=("send_records",),
    adds={"child_id": Kind.TEXT},
    add=add,
    after=("child_of_ehc_request",),
)
