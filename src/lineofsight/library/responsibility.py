"""Which team and worker answer for a row: on the day of an event, and through every part of a stretch of time.

They are worked out once for every row, so that no question about them has to look for the child's allocations again.
"""

from __future__ import annotations

from collections.abc import Iterable

import ibis

from lineofsight.core.derived import Relation
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row

LAST_DAY = "9999-12-31"
"""Stands for "no end" where an end is compared."""

RESPONSIBLE = ("responsible_team", "responsible_worker")
"""What a placed row says of who answers for it: the team, and the number of the worker who held the case."""

HELD = {**dict.fromkeys(RESPONSIBLE, Kind.TEXT), "held_from_on": Kind.DATE, "held_until_on": Kind.DATE}
"""What a part of a stretch has beside its row's columns; ``held_until_on`` is never blank."""


def on_the_day(responsible: str, date_column: str) -> str:
    """The name of the column with the team or the worker responsible on that date."""
    return f"{responsible}_on_{date_column}"


def with_those_responsible(subject: Relation, allocations: Relation, dates: Iterable[str]) -> Relation:
    """The rows with the team and the worker responsible on each of these dates.

    The team is the record's own, or else the one holding the case; the worker is the one holding the case.
    """
    for name in dates:
        held = allocations.view()
        that_day = [
            subject.authority == held.authority,
            subject.child_id == held.child_id,
            held.from_on <= subject[name],
            held.until_on.isnull() | (held.until_on > subject[name]),
        ]
        joined = subject.left_join(held, that_day)
        team, worker = (on_the_day(responsible, name) for responsible in RESPONSIBLE)
        subject = joined.select(subject, **{team: subject.team.coalesce(held.team), worker: held.worker_id})
    return subject


def in_parts(subject: Relation, allocations: Relation, opened: str, closed: str) -> Relation:
    """Every row cut into the parts of its stretch in which one team held the case, or none did.

    As at any day within the stretch there is exactly one part. A row that never opened has no part.
    """
    ends = subject[closed].coalesce(ibis.date(LAST_DAY))
    rows = subject.filter(subject[opened].notnull()).mutate(opens_on=row[opened], ends_on=ends)
    if "child_id" not in subject.columns:
        nobody = {responsible: nothing(Kind.TEXT) for responsible in RESPONSIBLE}
        return rows.mutate(**nobody, held_from_on=row.opens_on, held_until_on=row.ends_on).select(
            *subject.columns, *HELD
        )
    held = _without_gaps(allocations)
    meets = [
        rows.authority == held.authority,
        rows.child_id == held.child_id,
        held.from_on < rows.ends_on,
        held.until_on > rows.opens_on,
    ]
    joined = rows.left_join(held, meets)
    begins_later = held.from_on > rows.opens_on
    ends_sooner = held.until_on < rows.ends_on
    return joined.select(
        *(rows[name] for name in subject.columns),
        responsible_team=held.held_by.coalesce(rows.team),
        responsible_worker=held.worker_id,
        held_from_on=cases((begins_later, held.from_on), otherwise=rows.opens_on),
        held_until_on=cases((ends_sooner, held.until_on), otherwise=rows.ends_on),
    )


def _without_gaps(allocations: Relation) -> Relation:
    """The stretches of each child from the first day to the last, those in which nobody held the case among them."""
    known = allocations.select("authority", "child_id", "from_on", "until_on", "team", "worker_id")
    by_child = ibis.window(group_by=["authority", "child_id"], order_by="from_on")
    known = known.mutate(until_on=row.until_on.coalesce(ibis.date(LAST_DAY))).filter(row.from_on < row.until_on)
    known = known.mutate(next_on=row.from_on.lead().over(by_child), place=ibis.row_number().over(by_child))
    held = known.select("authority", "child_id", "from_on", "until_on", "worker_id", held_by=row.team)
    after = known.mutate(from_on=row.until_on, until_on=row.next_on.coalesce(ibis.date(LAST_DAY)))
    before = known.filter(row.place == 0).mutate(until_on=row.from_on, from_on=ibis.date("0001-01-01"))
    gaps = after.select("authority", "child_id", "from_on", "until_on").union(
        before.select("authority", "child_id", "from_on", "until_on")
    )
    gaps = gaps.filter(row.from_on < row.until_on).mutate(worker_id=nothing(Kind.TEXT), held_by=nothing(Kind.TEXT))
    return held.union(gaps)
