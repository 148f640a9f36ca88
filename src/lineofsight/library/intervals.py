"""Stretches of time between events, so that "the last one before that day" can be asked as at any day.

A row for each stretch: as at a day there is exactly one stretch of each spell, and it tells of the last event.
"""

from __future__ import annotations

import ibis

from lineofsight.core.derived import Relation
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row


def intervals(  # noqa: PLR0913 - the spell's own words are named by those who know them
    spells: Relation,
    events: Relation,
    *,
    key: str,
    carried: dict[str, Kind],
    opened: str = "started_on",
    closed: str = "ended_on",
) -> Relation:
    """Cut each spell at its events.

    ``spells`` have ``authority, source_ref, child_id``, the ``key`` and the opening and closing columns; ``events``
    have ``authority, source_ref``, the same key, ``event_on`` and the ``carried`` columns. Events on or after the
    spell's end, or before its start, belong to no stretch. The stretch before the first event has a blank
    ``last_event_on`` and blank carried columns, and its ``source_ref`` is the spell's; the others name the event's.
    Two events on one day leave a stretch of no days, which no as-at date ever meets.
    """
    spells = spells.filter(spells[opened].notnull() & spells[key].notnull()).select(
        "authority", "source_ref", "child_id", key, opened_on=spells[opened], closed_on=spells[closed]
    )
    blank = {name: nothing(kind) for name, kind in carried.items()}
    firsts = spells.mutate(from_on=row.opened_on, last_event_on=nothing(Kind.DATE), **blank)
    met = spells.drop("source_ref").join(events, ["authority", key])
    met = met.filter((row.event_on >= row.opened_on) & (row.closed_on.isnull() | (row.event_on < row.closed_on)))
    met = met.mutate(from_on=row.event_on, last_event_on=row.event_on)
    columns = ["authority", "source_ref", "child_id", key, "closed_on", "from_on", "last_event_on", *carried]
    both = firsts.select(columns).union(met.select(columns))
    order = [row.from_on, cases((row.last_event_on.isnull(), 0), otherwise=1), row.source_ref]
    by_spell = ibis.window(group_by=["authority", key], order_by=order)
    both = both.mutate(next_on=row.from_on.lead().over(by_spell)).mutate(until_on=row.next_on.coalesce(row.closed_on))
    return both.select("authority", "source_ref", "child_id", key, "from_on", "until_on", "last_event_on", *carried)


def overlapping(stretches: Relation, opened: str, closed: str, thing: str) -> Relation:
    """Whether each stretch overlaps another of the same ``thing``; a stretch of nothing known is taken to.

    Two stretches that hold one day are both marked. A stretch that holds no day is never counted and never marked.
    """
    of_thing = ["authority", thing]
    until_on = stretches[closed].coalesce(ibis.date("9999-12-31"))
    holds_a_day = until_on > stretches[opened]
    from_on = cases((holds_a_day, stretches[opened]), otherwise=nothing(Kind.DATE))
    earlier = ibis.window(group_by=of_thing, order_by=from_on, rows=(None, -1))
    in_order = ibis.window(group_by=of_thing, order_by=from_on)
    begins_within = until_on.max().over(earlier) > from_on
    next_begins_within = from_on.lead().over(in_order) < until_on
    begins_together = stretches.count().over(ibis.window(group_by=[*of_thing, from_on])) > 1
    marked = begins_within.fill_null(False) | next_begins_within.fill_null(False) | begins_together
    return (marked & holds_a_day.fill_null(False)) | stretches[thing].isnull()
