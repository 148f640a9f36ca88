"""A council's own settings for its clocks: local lengths, closure days, school terms, and law it switches on early.

As data (TOML or JSON, once read)::

    authority = "846"
    closures = [2024-12-27, 2024-12-30]
    terms = [[2024-09-03, 2024-12-20]]
    switched_on = ["family_group_decision_making"]

    [timescales.child_in_need_visit]
    length = 15
    unit = "working days"
    counting = "within"
    from = 2024-04-01

A timescale whose number has changed over the years takes a list of such entries, each with its ``from`` and ``to``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from itertools import pairwise
from typing import TypeVar

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.readings import Refused

KEYS = frozenset({"authority", "closures", "terms", "switched_on", "timescales"})
RULE_KEYS = frozenset({"length", "unit", "counting", "from", "to"})
CODE_LENGTH = 3


@dataclass(frozen=True, kw_only=True)
class CouncilRule:
    """A council's own length for one timescale; a blank unit or counting keeps that of the rule it replaces.

    With no dates it replaces the number of whatever era governs; with dates it holds on those days, even where the
    national rule has ended (a council that moved to the single assessment late).
    """

    length: int
    unit: Unit | None = None
    counting: Counting | None = None
    applies_from: date | None = None
    applies_to: date | None = None

    def covers(self, day: date) -> bool:
        """Whether a clock started on that day falls under this setting."""
        return (self.applies_from or date.min) <= day <= (self.applies_to or date.max)

    @property
    def is_dated(self) -> bool:
        """Whether the council said when it holds."""
        return self.applies_from is not None or self.applies_to is not None


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One council's settings. Closure days stop local clocks only: a shut office does not stop the law's."""

    authority: str = ""
    rules: Mapping[str, tuple[CouncilRule, ...]] = field(default_factory=dict)
    closures: frozenset[date] = frozenset()
    terms: tuple[tuple[date, date], ...] = ()
    switched_on: frozenset[str] = frozenset()

    def rule_for(self, name: str, day: date) -> CouncilRule | None:
        """The council's own rule for a clock started on that day, or nothing."""
        return next((rule for rule in self.rules.get(name, ()) if rule.covers(day)), None)


def settings_from(data: object) -> Settings:
    """Settings from what a TOML or JSON file holds; anything it does not understand is refused, never passed over."""
    found = _mapping(data, "The settings")
    _refuse_unknown(found, KEYS, "the settings")
    authority = found.get("authority", "")
    if not isinstance(authority, str) or (authority and not is_authority_code(authority)):
        raise Refused("In the settings, authority must be the council's three-digit code in quotation marks.")
    timescales = _mapping(found.get("timescales", {}), "In the settings, timescales")
    return Settings(
        authority=authority,
        rules={name: _rules(name, entry) for name, entry in timescales.items()},
        closures=frozenset(_day(day, "closures") for day in _list(found.get("closures", []), "closures")),
        terms=tuple(_term(term) for term in _list(found.get("terms", []), "terms")),
        switched_on=frozenset(_word(word) for word in _list(found.get("switched_on", []), "switched_on")),
    )


def is_authority_code(text: str) -> bool:
    """Whether the text has the form of a council's code: three digits."""
    return len(text) == CODE_LENGTH and text.isascii() and text.isdigit()


def _rules(name: str, entry: object) -> tuple[CouncilRule, ...]:
    entries = entry if isinstance(entry, list) else [entry]
    rules = tuple(_rule(name, _mapping(each, f"In the settings, {name}")) for each in entries)
    in_order = sorted(rules, key=lambda rule: rule.applies_from or date.min)
    for earlier, later in pairwise(in_order):
        if earlier.covers(later.applies_from or date.min):
            raise Refused(f"In the settings, two entries for {name} hold on the same day: give each its from and to.")
    return rules


def _rule(name: str, entry: Mapping[str, object]) -> CouncilRule:
    _refuse_unknown(entry, RULE_KEYS, name)
    length = entry.get("length")
    if not isinstance(length, int) or isinstance(length, bool) or length < 1:
        raise Refused(f"In the settings, {name} needs a length that is a whole number of 1 or more.")
    starts, ends = (_day(entry[key], f"{name}.{key}") if key in entry else None for key in ("from", "to"))
    if starts and ends and ends < starts:
        raise Refused(f"In the settings, {name} ends before it begins.")
    return CouncilRule(
        length=length,
        unit=_one_of(Unit, entry["unit"], name) if "unit" in entry else None,
        counting=_one_of(Counting, entry["counting"], name) if "counting" in entry else None,
        applies_from=starts,
        applies_to=ends,
    )


Choice = TypeVar("Choice", bound=Enum)


def _one_of(kind: type[Choice], word: object, name: str) -> Choice:
    plain = str(word).strip().lower().replace("-", " ").replace("_", " ")
    for choice in kind:
        if choice.value == plain:
            return choice
    choices = ", ".join(choice.value for choice in kind)
    raise Refused(f'In the settings, {name} has "{word}" where one of these is needed: {choices}.')


def _refuse_unknown(found: Mapping[str, object], known: Iterable[str], where: str) -> None:
    strange = sorted(set(found) - set(known))
    if strange:
        raise Refused(
            f"In {where}, {', '.join(strange)} is not a setting; the settings are {', '.join(sorted(known))}."
        )


def _mapping(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise Refused(f"{what} must be a table of names and values.")
    return {str(key): each for key, each in value.items()}


def _list(value: object, what: str) -> list[object]:
    if not isinstance(value, list):
        raise Refused(f"In the settings, {what} must be a list.")
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise Refused("In the settings, switched_on must list the names of timescales.")
    return value


def _term(value: object) -> tuple[date, date]:
    days = _list(value, "each of the terms")
    if len(days) != len(("first", "last")):
        raise Refused("In the settings, each of the terms must be its first and its last day.")
    first, last = (_day(day, "terms") for day in days)
    if last < first:
        raise Refused(f"In the settings, the term of {first.isoformat()} ends before it begins.")
    return first, last


def _day(value: object, where: str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Refused(f'In the settings, {where} has "{value}", which is not a date such as 2024-12-27.') from None
