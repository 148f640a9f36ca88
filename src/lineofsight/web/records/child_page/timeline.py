"""The timeline of one child: a moment for each day on which a loaded row says that something happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from lineofsight.core.chronology import Moment
from lineofsight.core.tables import Table
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.child_page.chronicles import all_chronicles
from lineofsight.web.records.child_page.source_records import rows_by_table
from lineofsight.web.records.child_page.words import Names, Row, in_words, label, names_in
from lineofsight.web.records.models import Person
from lineofsight.web.records.models.canonical import TABLES


@dataclass(frozen=True)
class Happening:
    """One moment of one row. ``on`` is a time only where the source recorded one."""

    table: Table
    row: Row
    moment: Moment

    @property
    def on(self) -> date | datetime:
        return self.row[self.moment.on]

    @property
    def title(self) -> str:
        return self.moment.title

    @property
    def day(self) -> date:
        """The day in London on which it happened."""
        return timezone.localdate(self.on) if isinstance(self.on, datetime) else self.on

    @property
    def order(self) -> tuple[date, str, str, int]:
        """Within a day: by time where one was recorded, then the same way each time the page is opened."""
        told_at = self.on.isoformat() if isinstance(self.on, datetime) else ""
        return self.day, told_at, self.table.name, self.row["id"]


@dataclass(frozen=True)
class Told:
    """A happening in words, for the page: each fact with what it is called."""

    happening: Happening
    facts: tuple[tuple[str, str], ...]


def timeline(person: Person, *, reader: Reader) -> list[Happening]:
    """Everything loaded that has a day, most recent first."""
    return sorted(_happenings(person, reader), key=lambda happening: happening.order, reverse=True)


def _happenings(person: Person, reader: Reader) -> Iterator[Happening]:
    told_of = {table: chronicle.moments for table, chronicle in all_chronicles().items() if chronicle.moments}
    for table, rows in rows_by_table(person, told_of, reader=reader).items():
        for row in rows:
            for moment in told_of[table]:
                if row[moment.on] is not None:
                    yield Happening(TABLES[table], row, moment)


def told(happenings: list[Happening]) -> list[Told]:
    """These happenings in words; workers and teams by name."""
    names = names_in((happening.table, happening.row) for happening in happenings)
    return [Told(happening, tuple(_facts(happening, names))) for happening in happenings]


def _facts(happening: Happening, names: Names) -> Iterator[tuple[str, str]]:
    for name in happening.moment.tells:
        column = happening.table.by_name[name]
        yield label(column), in_words(column, happening.row[name], names)
