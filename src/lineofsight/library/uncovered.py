"""The parts of a spell in which nothing else runs: a child in need plan while the child is on no protection plan."""

from __future__ import annotations

from lineofsight.core.derived import Relation
from lineofsight.library.expressions import cases, row


def uncovered(spells: Relation, covers: Relation) -> Relation:
    """Cut out of each spell the days on which a cover of the same child runs; one row for each part that is left.

    Both have ``authority, child_id, from_on, until_on``; a blank ``until_on`` means that it still runs, and on the
    day in ``until_on`` it no longer does. All other columns of the spell stay on each of its parts. A spell without
    a start is left out; a cover without one, or one that stopped before it began, covers nothing.
    """
    spells = spells.filter(row.from_on.notnull())
    own = spells.columns
    covers = covers.select("authority", "child_id", begins_on="from_on", stops_on="until_on")
    covers = covers.filter(row.begins_on.notnull() & (row.stops_on.isnull() | (row.stops_on > row.begins_on)))
    parts = _possible_starts(spells, covers)
    met = parts.left_join(covers, ["authority", "child_id"]).select(parts, covers.begins_on, covers.stops_on)
    runs = (row.begins_on <= row.part_from_on) & (row.stops_on.isnull() | (row.stops_on > row.part_from_on))
    # A child without a cover has a blank here; Spark would count blanks alone as a blank and not as none.
    found = met.group_by(*parts.columns).agg(
        running=row.count(where=runs.fill_null(False)),
        next_cover_on=row.begins_on.min(where=row.begins_on > row.part_from_on),
    )
    found = found.filter(row.running == 0)
    covered_again = (row.next_cover_on < row.until_on) | row.until_on.isnull()
    found = found.mutate(part_until_on=cases((covered_again, row.next_cover_on), otherwise=row.until_on))
    dates = {"from_on": row.part_from_on, "until_on": row.part_until_on}
    return found.select(*(name for name in own if name not in dates), **dates)


def _possible_starts(spells: Relation, covers: Relation) -> Relation:
    """A part can only begin with its spell or where a cover stops."""
    after = spells.join(covers, ["authority", "child_id"]).select(spells, part_from_on=covers.stops_on)
    after = after.filter((row.part_from_on > row.from_on) & (row.until_on.isnull() | (row.part_from_on < row.until_on)))
    return spells.mutate(part_from_on=row.from_on).union(after).distinct()
