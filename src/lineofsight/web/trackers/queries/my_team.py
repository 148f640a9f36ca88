"""A team's workers: how many children each holds, and what is overdue and due for them, by tracker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Model

from lineofsight.core.deadlines import Tracker
from lineofsight.web.accounts.queries import teams_under
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.allocations import caseloads, names_of_workers
from lineofsight.web.records.asked_deadlines import RUNNING, counts_by
from lineofsight.web.records.child_page.ages import age_in_words
from lineofsight.web.records.conditions import one_of
from lineofsight.web.records.queries import look
from lineofsight.web.trackers.definitions import all_trackers
from lineofsight.web.trackers.forms import NOBODY
from lineofsight.web.trackers.queries.tracker import NO_WORKER
from lineofsight.web.trackers.shows import WEEK, due_soon, overdue


@dataclass(frozen=True)
class Cell:
    """A worker's counts in one tracker."""

    overdue: int = 0
    due: int = 0


_NOTHING = Cell()


@dataclass(frozen=True)
class Load:
    """One worker's load. ``children`` are the open cases they hold.

    ``counts`` are their own by tracker, ``told`` the trackers in which anybody here has something overdue or due.
    """

    worker: str
    name: str
    children: int
    counts: Mapping[str, Cell]
    told: Mapping[str, Tracker]

    @property
    def choice(self) -> str:
        """What chooses this worker on a tracker's page."""
        return self.worker or NOBODY

    @cached_property
    def overdue(self) -> int:
        return sum(cell.overdue for _, _, cell in self.cells)

    @cached_property
    def due(self) -> int:
        return sum(cell.due for _, _, cell in self.cells)

    @property
    def cells(self) -> list[tuple[str, str, Cell]]:
        """The name and title of each tracker told of, in their order, with the worker's counts."""
        return [(name, tracker.title, self.counts.get(name, _NOTHING)) for name, tracker in self.told.items()]


def within(team: int | None) -> frozenset[int]:
    """A team and those under it; nothing where none was chosen."""
    return teams_under({team}) if team else frozenset()


def loads(on: date, *, reader: Reader, teams: Collection[int] = ()) -> list[Load]:
    """Every worker who holds an open case or has a running deadline; most overdue first.

    A deadline that no worker has stands under "No worker".
    """
    held, cells = caseloads(reader=reader, teams=teams), _cells(on, reader, teams)
    workers = held.keys() | cells.keys()
    names, told = names_of_workers(workers), _told(cells)
    found = [
        Load(worker, names.get(worker, worker) or NO_WORKER, held.get(worker, 0), cells.get(worker, {}), told)
        for worker in workers
    ]
    return sorted(found, key=lambda load: (-load.overdue, -load.due, load.name, load.worker))


def _told(cells: Mapping[str, Mapping[str, Cell]]) -> dict[str, Tracker]:
    """The trackers in which anybody has something overdue or due."""
    busy = {name for found in cells.values() for name, cell in found.items() if cell.overdue or cell.due}
    return {name: tracker for name, tracker in all_trackers().items() if name in busy}


def _cells(on: date, reader: Reader, teams: Collection[int]) -> dict[str, dict[str, Cell]]:
    """Grouped by tracker first, as the index of running deadlines stands: so no row is read for it."""
    each = {"overdue": overdue(on, 0), "due": due_soon(on, WEEK)}
    asked = RUNNING & one_of("team_id", teams) if teams else RUNNING
    counted = counts_by(("tracker", "worker_id"), each, asked, reader=reader)
    cells: dict[str, dict[str, Cell]] = defaultdict(dict)
    for (tracker, worker), counts in counted:
        cells[worker][tracker] = Cell(**counts)
    return cells


def unallocated_shown(found: Iterable[Model], on: date, *, reader: Reader) -> list[tuple[Model, str]]:
    """These unallocated children with their ages, to be shown; that they were looked at stands in the log."""
    return [(person, age_in_words(person, on)) for person in look(found, reader=reader, what="my team: unallocated")]
