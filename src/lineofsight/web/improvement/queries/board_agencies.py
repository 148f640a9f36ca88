"""What each partner agency owes a board: what the plans ask of it, its tasks, and when it last said how it goes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from lineofsight.web.improvement.models import Action, Board, MonitoringEntry, Seat, Task
from lineofsight.web.improvement.queries.boards import actions_of, monitoring_of, open_tasks
from lineofsight.web.improvement.queries.standing import actions_with_people
from lineofsight.web.improvement.rules import OPEN


@dataclass
class Agency:
    """One agency, or service, as it is written most often.

    ``asked`` are the open actions that name it, the earliest due first, each with whether it leads it; ``done`` is how
    many more are said to be done. ``last`` is its latest month of monitoring, blank where it has said nothing.
    """

    name: str
    seats: list[Seat] = field(default_factory=list)
    asked: list[tuple[Action, bool]] = field(default_factory=list)
    done: int = 0
    tasks: list[Task] = field(default_factory=list)
    last: MonitoringEntry | None = None


def agencies_of(board: Board, *, on: date | None = None) -> list[Agency]:
    """Every agency that an action names as a partner, a member speaks for, or a month of monitoring is of, by name.

    Names count as the same however they are written in capitals and spaces. As many reads for one as for a hundred.
    """
    on = on or timezone.localdate()
    actions, months = actions_with_people(actions_of(board)), monitoring_of(board)
    names = [name for action in actions for name in action.partners]
    names += [seat.speaks_for for seat in board.sits] + [month.agency for month in months]
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        spelt[key_of(name)][" ".join(name.split())] += 1
    found = {key: Agency(spellings.most_common(1)[0][0]) for key, spellings in spelt.items() if key}
    for seat in board.sits:
        if key_of(seat.speaks_for):
            found[key_of(seat.speaks_for)].seats.append(seat)
    for action in sorted(actions, key=lambda action: action.due_on or date.max):
        _ask(found, action, on)
    for month in reversed(months):
        found[key_of(month.agency)].last = month
    for task in open_tasks(board):
        for agency in _given_to(task, found.values()):
            agency.tasks.append(task)
    return sorted(found.values(), key=lambda agency: key_of(agency.name))


def key_of(name: str) -> str:
    """By this an agency is known again.

    >>> key_of("Integrated  care Board") == key_of("integrated care board ")
    True
    """
    return " ".join(name.split()).casefold()


def _ask(found: dict[str, Agency], action: Action, on: date) -> None:
    """Put an action before each agency that leads it or is named as a partner in it."""
    leads = {key_of(lead.words) for lead in action.led_by}
    action.is_late = action.state in OPEN and action.due_on is not None and action.due_on < on
    for name in sorted((leads | {key_of(name) for name in action.partners}) & found.keys()):
        if action.state in OPEN:
            found[name].asked.append((action, name in leads))
        else:
            found[name].done += 1


def _given_to(task: Task, agencies: Iterable[Agency]) -> Iterator[Agency]:
    """The agencies whose member has the task, or that it names."""
    for agency in agencies:
        if key_of(task.owner_words) == key_of(agency.name) or task.owner_id in _accounts(agency.seats):
            yield agency


def _accounts(seats: Sequence[Seat]) -> set[int]:
    return {seat.account_id for seat in seats}
