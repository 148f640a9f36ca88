"""What somebody must know before they read on: shown above everything else on each page of a child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.conf import settings

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.records.due import rule_from
from lineofsight.web.records.models import Allocation, Person
from lineofsight.web.records.queries import rows_of
from lineofsight.web.records.restrictions import standing_restrictions

AWAY = "A"
LONG_PLANS = (
    ("child_protection_plan_eighteen_months", "18 months"),
    ("child_protection_plan_fifteen_months", "15 months"),
)


def warnings(person: Person, allocations: list[Allocation], on: date, *, reader: Reader) -> tuple[str, ...]:
    """The warnings that hold as at a day, the gravest first. None says nothing of what is not recorded."""
    return (
        *_restricted(person),
        *_missing(person, reader),
        *_long_plan(person, on, reader),
        *_unallocated(person, allocations),
    )


def _restricted(person: Person) -> Iterator[str]:
    for restriction in standing_restrictions(person):
        what = "Where this person lives is restricted" if restriction.addresses_only else "Restricted record"
        yield f"{what}: {restriction.get_kind_display().lower()}. Do not tell anybody what you read here."


def _missing(person: Person, reader: Reader) -> Iterator[str]:
    running = [row for row in rows_of(person, "missing_episodes", reader=reader) if row["ended_on"] is None]
    if running:
        latest = max(running, key=lambda row: row["started_on"] or date.min)
        since = f" since {day(latest['started_on'])}" if latest["started_on"] else ""
        yield f"Away without leave{since}." if latest["kind"] == AWAY else f"Missing{since}."


def _long_plan(person: Person, on: date, reader: Reader) -> Iterator[str]:
    plans = rows_of(person, "child_protection_plans", reader=reader)
    running = [row["started_on"] for row in plans if row["started_on"] and row["ended_on"] is None]
    for started_on in sorted(running)[:1]:
        lasted = (words for timescale, words in LONG_PLANS if _is_reached(timescale, started_on, on))
        if length := next(lasted, ""):
            yield f"Child protection plan for {length} or longer, since {day(started_on)}."


def _is_reached(timescale: str, started_on: date, on: date) -> bool:
    rule = rule_from(timescale, started_on, settings.AUTHORITY)
    return rule is not None and rule.due is not None and rule.due <= on


def _unallocated(person: Person, allocations: list[Allocation]) -> Iterator[str]:
    if person.is_open and not any(each.holds_case and each.worker_id for each in allocations):
        yield "Nobody is allocated to this open case."
