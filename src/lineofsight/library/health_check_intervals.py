"""Since when a child in care has last had a health check of some kind: shared by assessments and the dentist."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import STRETCH, stretches_of_care

NOT_DONE = ("refus", "declin", "cancel", "plan", "pend", "book", "await", "fail", "dna", "not ", "n't")
"""What the status of a check that was not done says, in some of its words."""

COLUMNS = {**STRETCH, "check_before_on": Kind.DATE}


def health_check_intervals(relations: Relations, kind: str) -> Relation:
    """Each period of care from one check done to the next; ``check_before_on`` is the one before the last.

    A check that was refused, cancelled or is only planned was not done; one whose status is blank or in unknown words
    was. Two on one day are one.
    """
    checks = relations["health_checks"].filter((row.kind == kind) & row.checked_on.notnull() & was_done())
    checks = checks.group_by("authority", "child_id", "checked_on").agg(source_ref=row.source_ref.min())
    by_child = ibis.window(group_by=["authority", "child_id"], order_by="checked_on")
    checks = checks.mutate(check_before_on=row.checked_on.lag().over(by_child))
    return stretches_of_care(relations, checks.rename(event_on="checked_on"), {"check_before_on": Kind.DATE})


def was_done() -> Relation:
    """Whether a check took place, by the words of its status."""
    said = row.status.lower()
    undone = said.contains(NOT_DONE[0])
    for words in NOT_DONE[1:]:
        undone = undone | said.contains(words)
    return row.status.isnull() | said.startswith("complete") | ~undone
