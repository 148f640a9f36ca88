"""The clocks of one child: those that run, the soonest first, and those that were missed or finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.core.timescales import Due, Evidence
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.due import Days, Standing, days_late, days_left, rule_of, standing
from lineofsight.web.records.models import Deadline, Person
from lineofsight.web.records.queries import deadlines_of

MISSED = {Standing.MET_LATE, Standing.STOPPED_OVERDUE}


@dataclass(frozen=True)
class Clock:
    """One deadline as at a day, with the rule that set it where one is known."""

    deadline: Deadline
    standing: Standing
    late: Days | None
    left: Days | None
    rule: Due | None

    @property
    def title(self) -> str:
        return self.rule.timescale.title if self.rule else self.deadline.timescale.replace("_", " ").capitalize()

    @property
    def wording(self) -> str:
        """The rule as one sentence."""
        return self.rule.timescale.wording(self.rule.era) if self.rule else ""

    @property
    def days_in_words(self) -> str:
        """How late it is, or how long it has still to go; blank where it is neither."""
        if self.late:
            return f"{self.late} late"
        return f"{self.left} left" if self.left else ""

    @property
    def is_local(self) -> bool:
        """Whether the council may set the number itself."""
        return self.rule is not None and self.rule.era.mark == "local"

    @property
    def needs_verifying(self) -> bool:
        """Whether the rule has not been checked against its source."""
        return self.rule is not None and self.rule.era.evidence is Evidence.VERIFY


@dataclass(frozen=True)
class Clocks:
    """The child's clocks, apart: those that run, those that were missed, and those that were kept or not needed."""

    running: tuple[Clock, ...]
    missed: tuple[Clock, ...]
    finished: tuple[Clock, ...]


def clock(deadline: Deadline, on: date) -> Clock:
    """A deadline as at a day."""
    return Clock(deadline, standing(deadline, on), days_late(deadline, on), days_left(deadline, on), rule_of(deadline))


def clocks(person: Person, on: date, *, reader: Reader) -> Clocks:
    """Every clock of the child as at a day."""
    found = [clock(deadline, on) for deadline in deadlines_of(person, reader=reader)]
    newest_first = [each for each in reversed(found) if not _runs(each)]
    missed = tuple(each for each in newest_first if each.standing in MISSED)
    kept = tuple(each for each in newest_first if each.standing not in MISSED)
    return Clocks(tuple(filter(_runs, found)), missed, kept)


def running_clocks(person: Person, on: date, *, reader: Reader) -> list[Clock]:
    """The clocks that run as at a day, the soonest due first; those without a due date stand last."""
    return [clock(deadline, on) for deadline in deadlines_of(person, reader=reader, running_only=True)]


def _runs(each: Clock) -> bool:
    return not (each.deadline.met_on or each.deadline.ended_on)
