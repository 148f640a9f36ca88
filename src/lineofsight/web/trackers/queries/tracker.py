"""One tracker: how many deadlines stand how, which teams and workers have them, and a page of them by child."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Model

from lineofsight.web.accounts.permissions import Permission, Reach
from lineofsight.web.accounts.queries import teams_under
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.teams import teams_as_they_stand
from lineofsight.web.records.allocations import names_of_workers
from lineofsight.web.records.asked_deadlines import RUNNING, FoundDeadlines, counts_by, counts_of
from lineofsight.web.records.child_page.deadlines import Clock, clock
from lineofsight.web.records.conditions import Condition, one_of
from lineofsight.web.records.queries import children_numbered, look
from lineofsight.web.trackers.forms import NOBODY
from lineofsight.web.trackers.shows import COUNTED, SHOWS

NO_WORKER = "No worker"


@dataclass(frozen=True)
class Asked:
    """What of a tracker somebody asked for. A blank team or worker is all of them."""

    tracker: str
    show: str
    within: int
    team: str = ""
    worker: str = ""
    sort: str = ""


@dataclass(frozen=True)
class Line:
    """One deadline of a child, as it stands on a page or in a file; the worker is named to managers only."""

    person: Model
    clock: Clock
    team: str
    worker: str


SORTS = {
    "due": ("due_on",),
    "child": ("records_person.surname", "records_person.forename", "records_person.id"),
    "started": ("started_on",),
    "team": ("accounts_team.name",),
    "met": ("met_on",),
}
"""What the columns of a tracker can be sorted by. A minus before the name turns the order round."""


def counts(asked: Asked, on: date, *, reader: Reader) -> dict[str, int]:
    """How many running deadlines each way of looking shows, in one pass."""
    each = {name: SHOWS[name].condition(on, asked.within) for name in COUNTED}
    return counts_of(each, _within_filter(asked) & RUNNING, reader=reader)


def lines_of(asked: Asked, on: date, *, reader: Reader) -> FoundDeadlines:
    """The deadlines asked for, in the order asked for; not yet looked at, so not to be shown."""
    chosen = _within_filter(asked) & SHOWS[asked.show].chosen(on, asked.within)
    return FoundDeadlines(chosen, _order(asked), reader)


def _within_filter(asked: Asked) -> Condition:
    found = one_of("tracker", [asked.tracker])
    if asked.team:
        found &= one_of("records_deadline.team_id", teams_under({int(asked.team)}))
    if asked.worker:
        found &= one_of("worker_id", ["" if asked.worker == NOBODY else asked.worker])
    return found


def sorted_by(asked: Asked) -> str:
    """The sort asked for; the longest overdue first where none is, and what was met late newest first."""
    usual = "-met" if asked.show == "late" else "due"
    return asked.sort if asked.sort.removeprefix("-") in SORTS else usual


def _order(asked: Asked) -> str:
    name = sorted_by(asked)
    columns = (*SORTS[name.removeprefix("-")], "due_on", "records_deadline.id")
    way = "DESC" if name.startswith("-") else "ASC"
    return ", ".join(f"{column} {way} NULLS LAST" for column in dict.fromkeys(columns))


def shown(found: Iterable[Model], on: date, *, reader: Reader, what: str) -> list[Line]:
    """These deadlines with their children, to be shown on a page or in a file called ``what``; the log says so."""
    rows = list(found)
    wanted = children_numbered({row.person_id for row in rows}, reader=reader)
    people = {person.pk: person for person in look(wanted, reader=reader, what=what)}
    names = names_of_workers(row.worker_id for row in rows) if reader.may(Permission.SEE_FIGURES_BY_WORKER) else {}
    return [
        Line(people[row.person_id], clock(row, on), row.team_name or "", names.get(row.worker_id, row.worker_id))
        for row in rows
        if row.person_id in people
    ]


def teams_to_choose(reader: Reader) -> list[tuple[int, str]]:
    """The teams by which a reader may filter, by name: all of the service, or their own with those under them.

    Who sees only children allocated to them has none to choose.
    """
    if reader.reach is Reach.ALLOCATED:
        return []
    teams = ((number, name) for number, (name, _) in teams_as_they_stand().items())
    found = [(number, name) for number, name in teams if reader.reach is Reach.SERVICE or number in reader.teams]
    return sorted(found, key=lambda team: team[1])


def workers_to_choose(asked: Asked, *, reader: Reader) -> list[tuple[str, str]]:
    """The workers by whom a reader may filter, by name: those of a team with running deadlines of the tracker.

    Who sees the whole service chooses the team first: a list of hundreds helps nobody. A worker who was chosen already
    stands in the list in any case.
    """
    found = {asked.worker} if asked.worker else set()
    if asked.team or reader.reach is not Reach.SERVICE:
        of_all_workers = replace(asked, worker="")
        rows = counts_by(("worker_id",), {}, _within_filter(of_all_workers) & RUNNING, reader=reader)
        found |= {worker or NOBODY for (worker,), _ in rows}
    names = {NOBODY: NO_WORKER} | names_of_workers(found - {NOBODY})
    return sorted(((worker, names.get(worker, worker)) for worker in found), key=lambda worker: worker[1])
