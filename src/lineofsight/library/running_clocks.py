"""The two shapes of a tracker: a clock for each row, and a clock that starts anew with each event of a spell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from lineofsight.core.deadlines import ChildsRows, Clock, Row

Clocks = Callable[[ChildsRows], Iterable[Clock]]
Where = Callable[[Row], bool]


@dataclass(frozen=True)
class Spell:
    """A stretch of a child's time in which a clock rolls: a plan, a period of care. A blank end: it still runs."""

    from_on: date
    until_on: date | None
    row: Row


@dataclass(frozen=True)
class Stretch:
    """The part of a spell from its start or an event to the next event. ``events`` came before it, 0 at the start."""

    spell: Spell
    from_on: date
    events: int


Spells = Callable[[ChildsRows], Iterable[Spell]]
Events = Callable[[ChildsRows], Iterable[date]]
Rule = Callable[[Stretch, ChildsRows], str]


def every_row(row: Row) -> bool:  # noqa: ARG001 - asked like any other condition
    """Whether a row counts: each does."""
    return True


def for_each_row(  # noqa: PLR0913 - the columns are named by those who know them
    table: str, timescale: str, *, started: str, met: str = "", ended: str = "", where: Where = every_row
) -> Clocks:
    """A clock for each row that has a start; met, or at an end, on the days in these columns."""

    def clocks(child: ChildsRows) -> Iterator[Clock]:
        for row in child.of(table):
            started_on = row.get(started)
            if started_on is not None and child.has_been(started_on) and where(row):
                met_on = row[met] if met and child.has_been(row[met]) else None
                ended_on = row[ended] if ended and met_on is None and child.has_been(row[ended]) else None
                yield Clock(timescale, started_on, row, met_on, ended_on)

    return clocks


def rolling(spells: Spells, events: Events, rule: Rule) -> Clocks:
    """A clock from the start of each spell to the first event in it, and from each event to the next.

    Events before the spell or on its last day do not count for it, and several on one day are one. A spell that holds
    no day has no clock.
    """

    def clocks(child: ChildsRows) -> Iterator[Clock]:
        happened = sorted({day for day in events(child) if child.has_been(day)})
        for spell in spells(child):
            until_on = spell.until_on if child.has_been(spell.until_on) else None
            if child.has_been(spell.from_on) and (until_on is None or until_on > spell.from_on):
                within = [day for day in happened if spell.from_on <= day and (until_on is None or day < until_on)]
                yield from _from_event_to_event(replace(spell, until_on=until_on), within, rule, child)

    return clocks


def _from_event_to_event(spell: Spell, within: list[date], rule: Rule, child: ChildsRows) -> Iterator[Clock]:
    for events, from_on in enumerate((spell.from_on, *within)):
        is_last = events == len(within)
        yield Clock(
            rule(Stretch(spell, from_on, events), child),
            from_on,
            spell.row,
            met_on=None if is_last else within[events],
            ended_on=spell.until_on if is_last else None,
        )


def spells_of(table: str, *, started: str = "started_on", ended: str = "ended_on", where: Where = every_row) -> Spells:
    """A spell for each row that has a start."""

    def spells(child: ChildsRows) -> Iterator[Spell]:
        for row in child.of(table):
            if row[started] is not None and where(row):
                yield Spell(row[started], row[ended], row)

    return spells


def events_of(table: str, on: str, *, where: Where = every_row) -> Events:
    """The days in a column of a table; blanks are none."""

    def events(child: ChildsRows) -> Iterator[date]:
        for row in child.of(table):
            if row[on] is not None and where(row):
                yield row[on]

    return events


def always(timescale: str) -> Rule:
    """The same rule for every stretch."""
    return in_turn(timescale)


def in_turn(*timescales: str) -> Rule:
    """The first rule until the first event, the second until the second, and the last for ever after."""

    def rule(stretch: Stretch, child: ChildsRows) -> str:  # noqa: ARG001 - asked like any other rule
        return timescales[min(stretch.events, len(timescales) - 1)]

    return rule


def was_seen(row: Row) -> bool:
    """Whether the child was seen at a visit; where that is blank it is taken to be so."""
    return row["child_seen"] is not False
