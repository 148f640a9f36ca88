"""Periods of care cut at events of the child, so that "the last one before that day" can be asked as at any day."""

from __future__ import annotations

from lineofsight.core.derived import Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.spells_of_the_child import laid_to_spells

KEY = "care_period_id"

STRETCH = {
    "care_period_id": Kind.TEXT,
    "child_id": Kind.TEXT,
    "entered_care_on": Kind.DATE,
    "year_completed_on": Kind.DATE,
    "from_on": Kind.DATE,
    "until_on": Kind.DATE,
    "last_event_on": Kind.DATE,
}
"""The columns of every stretch of care; what the last event carries stands behind them."""

AFTER = ("periods_of_care", "year_in_care")
"""The derived facts that stretches of care need."""


def periods_in_care(relations: Relations) -> Relation:
    """Periods of care without series of short breaks, which are not counted and not held to the same rules."""
    return relations["periods_of_care"].filter(~row.is_short_break)


def stretches_of_care(relations: Relations, events: Relation, carried: dict[str, Kind]) -> Relation:
    """Each period of care from event to event; ``events`` have ``authority, source_ref, child_id, event_on``.

    Events find their period by the child and the day, since sources leave the period's number off or give another.
    Those before the period are not seen by it. ``year_completed_on`` is the last day of the first year in care.
    """
    periods = periods_in_care(relations)
    cut = intervals(periods, laid_to_spells(events, periods, key=KEY), key=KEY, carried=carried)
    known = periods.select("authority", KEY, "year_completed_on", entered_care_on="started_on")
    return cut.left_join(known, ["authority", KEY]).select(cut, known.year_completed_on, known.entered_care_on)


def with_child(events: Relation, relations: Relations) -> Relation:
    """The rows with the child filled in from the number of the period of care, where a source leaves the child off.

    A number that several children share tells nothing; rows whose child stays unknown are left out.
    """
    episodes = relations["care_episodes"].filter(row.period_of_care_id.notnull())
    children = episodes.group_by("authority", "period_of_care_id").agg(
        children=row.child_id.nunique(), child_in_period=row.child_id.min()
    )
    children = children.filter(row.children == 1)
    joined = events.left_join(children, ["authority", "period_of_care_id"])
    found = joined.select(events, children.child_in_period)
    found = found.mutate(child_id=row.child_id.coalesce(row.child_in_period)).drop("child_in_period")
    return found.filter(row.child_id.notnull())


def a_year_in_care() -> Relation:
    """In care for the whole year up to the as-at date: since 1 April, for a year that ends on 31 March.

    The day is blank only for a start before the rule was made, which is more than a year ago.
    """
    return row.year_completed_on.isnull() | (row.year_completed_on <= row.as_at)
