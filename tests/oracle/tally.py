"""What a reading of an indicator gives, and how it is added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.periods import Period

Row = Mapping[str, object]
Rows = Mapping[str, Sequence[Row]]
Parts = tuple[int, int | None]
"""Numerator and denominator; a count has no denominator."""

NOT_RECORDED = "not recorded"


@dataclass(frozen=True)
class Case:
    """One thing counted: whose, on which day, and whether it is what the indicator looks for."""

    child: object
    on_day: date
    achieved: bool = True


@dataclass(frozen=True)
class Reading:
    """How the cases of a period are found; ``of_children`` counts a child once, however many cases it has."""

    cases: Callable[[Rows, Period], Iterable[Case]]
    is_share: bool = False
    of_children: bool = False


def tally(reading: Reading, rows: Rows, period: Period) -> dict[tuple[str, str], Parts]:
    """Parts of the whole and of each group that has a case, by breakdown and group."""
    grouped: dict[tuple[str, str], list[Case]] = defaultdict(list)
    people = {person["child_id"]: person for person in rows["people"]}
    for case in reading.cases(rows, period):
        person = people.get(case.child, {})
        grouped["whole", "whole"].append(case)
        grouped["age_group", age_group(person.get("born_on"), case.on_day)].append(case)
        grouped["ethnicity", ethnic_group(person.get("ethnicity"))].append(case)
    return {group: _parts(reading, cases) for group, cases in grouped.items()}


def _parts(reading: Reading, cases: Sequence[Case]) -> Parts:
    counted = _how_many(reading, cases)
    if not reading.is_share:
        return counted, None
    return _how_many(reading, [case for case in cases if case.achieved]), counted


def _how_many(reading: Reading, cases: Sequence[Case]) -> int:
    return len({case.child for case in cases} - {None}) if reading.of_children else len(cases)


def age_group(born_on: object, day: date) -> str:
    """The age group on a day; whoever is born later is unborn."""
    if not isinstance(born_on, date):
        return NOT_RECORDED
    if day < born_on:
        return "unborn"
    age = age_on(born_on, day)
    limits = ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"), (18, "16 to 17"))
    return next((name for limit, name in limits if age < limit), "18 and over")


def age_on(born_on: date, day: date) -> int:
    """Whole years; one born on 29 February has the birthday on 1 March of other years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def ethnic_group(code: object) -> str:
    """The broad group of an ethnic category."""
    initials = {"W": "White", "M": "Mixed", "A": "Asian", "C": "Asian", "B": "Black", "O": "Other"}
    return NOT_RECORDED if code in {None, "REFU", "NOBT"} else initials[str(code)[0]]
