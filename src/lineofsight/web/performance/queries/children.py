"""The children behind a figure, as far as the reader may see them. The others are counted, and nothing else is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import WORKER, Figure, Moment
from lineofsight.web.performance.models import KeptDefinition
from lineofsight.web.performance.queries.kept import figures_of
from lineofsight.web.performance.queries.workers import answers_for
from lineofsight.web.performance.rows import rows_of
from lineofsight.web.records.queries import look, people_behind

if TYPE_CHECKING:
    from lineofsight.engines.rows_behind import RowBehind
    from lineofsight.web.records.models import Person

MOST_ROWS = 5_000
"""Beyond this many rows nobody reads a list; the figure is to be narrowed first."""

WHICH = ("all", "achieved", "not-achieved", "not-recorded")


@dataclass(frozen=True)
class Cell:
    """One figure of a measure: which period and group."""

    period: Period
    breakdown: str = WHOLE
    group: str = WHOLE


@dataclass(frozen=True)
class Behind:
    """One record behind a figure, with the person it is about."""

    row: RowBehind
    person: Person


@dataclass(frozen=True)
class ChildrenBehind:
    """The records behind a figure. ``hidden`` are about children who are not the reader's, ``childless`` about nobody.

    ``rows`` are to be shown by ``shown`` only, which logs it first.
    """

    definition: Definition
    figure: Figure
    rows: tuple[Behind, ...]
    counted: int
    hidden: int
    childless: int

    @property
    def is_too_long(self) -> bool:
        """Whether there are more records than a list is good for."""
        return self.counted > MOST_ROWS

    @property
    def has_answer(self) -> bool:
        """Whether each record is achieved or not, as those behind a share are."""
        return self.definition.kind == "share"

    @property
    def has_amount(self) -> bool:
        """Whether each record brings an amount."""
        return self.definition.kind in {"average", "median"}


def children_behind(moment: Moment, name: str, cell: Cell, *, which: str, reader: Reader) -> ChildrenBehind | None:
    """The records behind a figure; None where there is no such figure."""
    kept = KeptDefinition.objects.filter(measured=moment.number, measure=name).first()
    definition = Definition(**kept.said) if kept else None
    figure = _figure(moment, definition, cell, reader) if definition else None
    if figure is None:
        return None
    rows = rows_of(moment, kept.rows, cell.period, cell.breakdown, cell.group) if figure.is_known else []
    chosen = [row for row in rows if is_chosen(row, which)]
    found = ChildrenBehind(definition, figure, (), len(chosen), 0, 0)
    if found.is_too_long:
        return found
    about = [row for row in chosen if row.child_id]
    people = people_behind([(row.authority, row.child_id) for row in about], reader=reader)
    seen = tuple(
        Behind(row, people[row.authority, row.child_id]) for row in about if (row.authority, row.child_id) in people
    )
    return replace(found, rows=seen, hidden=len(about) - len(seen), childless=len(chosen) - len(about))


def _figure(moment: Moment, definition: Definition, cell: Cell, reader: Reader) -> Figure | None:
    if cell.period not in moment.periods or cell.breakdown not in {WHOLE, WORKER, *definition.cuts}:
        return None
    if cell.breakdown == WORKER and not answers_for(cell.group, reader=reader):
        return None
    figures = figures_of(moment, [definition], cell.breakdown, cell.group).get(definition.name)
    return figures[moment.periods.index(cell.period)] if figures else None


def is_chosen(row: RowBehind, which: str) -> bool:
    """Whether a row is among those asked for: all, those achieved, those not, or those that do not say."""
    if which == "achieved":
        return row.is_achieved is True
    if which == "not-achieved":
        return row.is_achieved is False
    return row.is_not_recorded if which == "not-recorded" else True


def shown(rows: Sequence[Behind], *, reader: Reader, what: str) -> Sequence[Behind]:
    """These records, to be shown on a page or in a file called ``what``; who is in them stands in the log by then."""
    people = {each.person.pk: each.person for each in rows}
    seen = {person.pk: person for person in look(people.values(), reader=reader, what=what)}
    return [replace(each, person=seen[each.person.pk]) for each in rows]
