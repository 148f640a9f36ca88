"""A worker's own children, and those of the colleagues whom they cover, the most pressing first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from django.db.models import Model

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.allocations import allocations_to
from lineofsight.web.records.asked_deadlines import RUNNING, FoundDeadlines
from lineofsight.web.records.child_page.ages import age_in_words
from lineofsight.web.records.child_page.deadlines import Clock, clock
from lineofsight.web.records.conditions import one_of
from lineofsight.web.records.queries import children_numbered, look
from lineofsight.web.trackers.definitions import all_trackers
from lineofsight.web.trackers.shows import WEEK


class Press(Enum):
    """How a child's work presses, by the deadline that is due first."""

    OVERDUE = "Overdue"
    THIS_WEEK = "Due in the next 7 days"
    LATER = "Due later"
    NO_DATE = "No due date"


@dataclass
class Work:
    """The running deadlines of one child: the next of each kind, and how many are overdue.

    ``covered_for`` names the colleagues for whom the child is seen; it is blank for the worker's own.
    """

    person: int
    roles: tuple[str, ...]
    covered_for: tuple[str, ...]
    clocks: list[Clock] = field(default_factory=list)
    press: Press = Press.NO_DATE

    @property
    def first_due_on(self) -> date:
        return min((each.deadline.due_on for each in self.clocks if each.deadline.due_on), default=date.max)

    @property
    def next_of_each_kind(self) -> list[Clock]:
        """The deadline of each tracker that is due first, the soonest first."""
        soonest: dict[str, Clock] = {}
        for each in sorted(self.clocks, key=_by_due_day):
            soonest.setdefault(each.deadline.tracker, each)
        return list(soonest.values())


@dataclass(frozen=True)
class Shown:
    """A child's work, to be shown."""

    person: Model
    age: str
    work: Work


def my_children(reader: Reader, own: str, on: date) -> list[Work]:
    """The work of each child who is allocated to the worker or to whom they cover, the most pressing first.

    ``own`` is the worker's own number in the case system.
    """
    roles, covered = defaultdict(set), defaultdict(set)
    for each in allocations_to(reader.workers, reader=reader):
        roles[each.person_id].add("Allocated worker" if each.holds_case else each.role or "Involved")
        covered[each.person_id].add("" if each.worker_id == own else each.worker_name or each.worker_id)
    found = {
        person: Work(person, tuple(sorted(roles[person])), () if "" in names else tuple(sorted(names)))
        for person, names in covered.items()
    }
    asked = RUNNING & one_of("person_id", found) & one_of("tracker", all_trackers())
    for deadline in FoundDeadlines(asked, "records_deadline.id", reader):
        found[deadline.person_id].clocks.append(clock(deadline, on))
    for work in found.values():
        work.press = _press(work, on)
    return sorted(found.values(), key=lambda work: (work.first_due_on, work.person))


def _press(work: Work, on: date) -> Press:
    due_on = work.first_due_on
    if due_on == date.max:
        return Press.NO_DATE
    if due_on < on:
        return Press.OVERDUE
    return Press.THIS_WEEK if due_on <= on + timedelta(days=WEEK) else Press.LATER


def counts_by_press(found: Iterable[Work]) -> dict[Press, int]:
    """How many children press how."""
    presses = [work.press for work in found]
    return {press: presses.count(press) for press in Press}


def shown(found: Sequence[Work], on: date, *, reader: Reader) -> list[tuple[Press, list[Shown]]]:
    """These children's work, to be shown, under what presses; that they were looked at stands in the log.

    One who was restricted since they were found is left out.
    """
    wanted = children_numbered([work.person for work in found], reader=reader)
    people = {person.pk: person for person in look(wanted, reader=reader, what="my work")}
    seen = [(people[work.person], work) for work in found if work.person in people]
    told = [Shown(person, age_in_words(person, on), work) for person, work in seen]
    groups = ((press, [each for each in told if each.work.press is press]) for press in Press)
    return [(press, group) for press, group in groups if group]


def _by_due_day(each: Clock) -> tuple[date, int]:
    return each.deadline.due_on or date.max, each.deadline.pk
