"""The grammar of a timescale: one process, the eras in which the law set its length, and the due date that follows.

One file in ``library/timescales`` holds one ``Timescale``; its file name is its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from lineofsight.core.clocks import Counting, Unit


class Basis(Enum):
    """What gives a length its force. A local one is a council's to set."""

    STATUTE = "statute"
    REGULATION = "statutory regulation"
    STATUTORY_GUIDANCE = "statutory guidance"
    PRACTICE_DIRECTION = "court practice direction"
    DISPENSATION = "dispensation by the Secretary of State"
    NATIONAL_INDICATOR = "national indicator"
    DATA_DEFINITION = "national data definition"
    INSPECTION_FRAMEWORK = "inspection framework"
    NATIONAL_PROGRAMME = "national programme"
    POLICE_PRACTICE = "police practice"
    GUIDANCE_WITHOUT_A_NUMBER = "statutory guidance that gives no number; the number is local"
    GOOD_PRACTICE = "good practice"
    LOCAL = "local standard"

    @property
    def is_local(self) -> bool:
        """Whether no national number exists, so that the one shown is a default for the council to settle."""
        return self in {Basis.GUIDANCE_WITHOUT_A_NUMBER, Basis.GOOD_PRACTICE, Basis.LOCAL}


class Evidence(Enum):
    """How well the product knows a rule: its wording was read, or described by others, or is only recalled."""

    READ = "read in the source"
    SECONDARY = "secondary"
    VERIFY = "verify"


@dataclass(frozen=True, kw_only=True)
class Era:
    """A length that holds for clocks started from ``applies_from`` to ``applies_to``, both days included.

    A blank bound means no bound. ``length`` is blank where there is no fixed day, and then ``no_date`` says why.
    ``not_before`` is the earliest moment, in the same unit from the start (negative: before it).
    An ``exception`` lies over the ordinary era of its code, for a time or for the councils named in ``authorities``.
    An era that is not ``commenced`` is law that has not come into force: it is left out until a council switches it on.
    ``replaced`` is set when a council's own setting stands in place of this length, and says what it replaced.
    """

    code: str = ""
    length: int | None = None
    unit: Unit | None = None
    counting: Counting = Counting.WITHIN
    applies_from: date | None = None
    applies_to: date | None = None
    basis: Basis
    evidence: Evidence
    source: str
    population: str = ""
    note: str = ""
    no_date: str = ""
    not_before: int | None = None
    authorities: tuple[str, ...] = ()
    exception: bool = False
    commenced: bool = True
    replaced: str = ""

    def governs(self, day: date, authority: str = "") -> bool:
        """Whether a clock that the council starts on that day falls under this era."""
        if self.applies_from and day < self.applies_from:
            return False
        if self.applies_to and day > self.applies_to:
            return False
        return not self.authorities or authority in self.authorities

    @property
    def mark(self) -> str:
        """``national``, or ``local`` for a number that the council settles itself."""
        return "local" if self.basis.is_local or self.authorities or self.replaced else "national"

    @property
    def length_in_words(self) -> str:
        """The length with its unit, such as "15 working days"; empty where there is no fixed length."""
        if self.length is None or self.unit is None:
            return ""
        return f"{self.length} {self.unit.value.removesuffix('s') if self.length == 1 else self.unit.value}"

    @property
    def calendar(self) -> str:
        """The calendar in which the length is counted, in words."""
        return "" if self.unit is None else _CALENDARS[self.unit]

    @property
    def convention(self) -> str:
        """How the length is counted, in one or two plain sentences."""
        if self.unit is Unit.HOURS:
            return "Hours pass by the clock: nights, weekends and bank holidays count, and a change of the clocks too."
        if self.unit is Unit.SCHOOL_TERMS:
            return "The term in which it starts is the first; due by the end of the last term."
        return self.counting.explained


_CALENDARS = {
    Unit.WORKING_DAYS: "working days of England and Wales",
    Unit.CALENDAR_DAYS: "every day",
    Unit.WEEKS: "every day",
    Unit.MONTHS: "calendar months, cut to the month's last day",
    Unit.YEARS: "calendar years, cut to the month's last day",
    Unit.HOURS: "elapsed hours, shown in London time",
    Unit.SCHOOL_TERMS: "the council's school terms",
}

_WORDINGS = {
    Counting.WITHIN: "{stops} within {length} of {starts}.",
    Counting.BEGINNING_WITH: "{stops} within {length} beginning with {starts}.",
    Counting.ROLLING: "{stops} within {length} of {starts}.",
    Counting.BEFORE: "{stops} at least {length} before {starts}.",
    Counting.LOOKING_BACK: "{stops} over the {length} up to {starts}.",
    Counting.LASTING: "{stops} once it has lasted {length}, counting {starts} as the first.",
    Counting.AT_LEAST: "{stops} not sooner than {length} after {starts}.",
}

Example = tuple[str, str] | tuple[str, str, str]
"""A worked example: a start, the day or time it is due, and the council's code where a local exception is shown."""


@dataclass(frozen=True, kw_only=True)
class Timescale:
    """One process with its clock: what starts it, what stops it, and the eras of its length.

    ``starts`` is a noun ("the referral is received" would not fit; "the day the referral is received" does) and
    ``stops`` a clause ("the assessment is authorised"), so that the two make one sentence with the length.
    """

    title: str
    starts: str
    stops: str
    eras: tuple[Era, ...]
    examples: tuple[Example, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its eras, each once, in the order in which the file gives them."""
        return tuple(dict.fromkeys(era.code for era in self.eras if era.code))

    def era_on(self, day: date, authority: str = "", *, switched_on: bool = False) -> Era | None:
        """The era that governs a clock started on that day, or nothing.

        A council's own exception wins over a national exception, and that over the ordinary era.
        """
        governing = [era for era in self.eras if (era.commenced or switched_on) and era.governs(day, authority)]
        return max(governing, key=lambda era: (bool(era.authorities), era.exception), default=None)

    def wording(self, era: Era) -> str:
        """The rule as one sentence."""
        stops = self.stops[:1].upper() + self.stops[1:]
        if not era.length_in_words:
            return f"{stops}. {era.no_date}"
        if era.length == 0:
            return f"{stops} on {self.starts}."
        return _WORDINGS[era.counting].format(stops=stops, length=era.length_in_words, starts=self.starts)


@dataclass(frozen=True, kw_only=True)
class Due:
    """What a timescale says about one start: the day or time, and everything needed to check it.

    ``due`` is blank where the era has no fixed length; ``wording`` then says why. ``asked`` is what the asker wrote.
    """

    rule: str
    asked: str
    timescale: Timescale
    era: Era
    authority: str
    start: date | datetime
    due: date | datetime | None
    not_before: date | datetime | None = None
    calendar: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def explanation(self) -> str:
        """The rule and the way its days were counted, in sentences that can stand on a page."""
        sentences = [self.timescale.wording(self.era)]
        if self.due is not None:
            sentences.append(self.era.convention)
        return " ".join((*sentences, *self.notes))

    def as_row(self) -> Mapping[str, object]:
        """The answer as plain text and numbers, for a table, JSON or CSV."""
        era = self.era
        return {
            "rule": self.rule,
            "code": era.code,
            "asked": self.asked,
            "title": self.timescale.title,
            "authority": self.authority,
            "start": self.start.isoformat(),
            "due": self.due.isoformat() if self.due else None,
            "weekday": f"{self.due:%A}" if self.due else None,
            "not_before": self.not_before.isoformat() if self.not_before else None,
            "length": era.length,
            "unit": era.unit.value if era.unit else None,
            "counting": era.counting.value if self.due else None,
            "convention": era.convention if self.due else None,
            "calendar": self.calendar or era.calendar or None,
            "basis": era.basis.value,
            "mark": era.mark,
            "evidence": era.evidence.value,
            "in_force_from": era.applies_from.isoformat() if era.applies_from else None,
            "in_force_to": era.applies_to.isoformat() if era.applies_to else None,
            "wording": self.timescale.wording(era),
            "population": era.population,
            "source": era.source,
            "note": " ".join(self.notes),
        }
