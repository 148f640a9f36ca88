"""Finds people who may be one: to be offered to somebody who knows, and never joined by itself.

Two are offered where names and dates of birth are near enough, or where a number says that they are one and something
else speaks against it. An adopted child is never offered: the old record and the new must not meet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from lineofsight.web.records.matching import NUMBERS, adopted_people, tidied
from lineofsight.web.records.models import CANONICAL, Person, PossibleDuplicate

CLOSE = 0.8
"""How much of two forenames must be alike."""
SHORTEST_SHORT_FORM = 3
CROWD = 20
"""More than so many alike (as where a blank name is written out) say nothing of any two."""

Pairs = dict[tuple[int, int], str]


def refresh() -> None:
    """Bring the pairs that wait for a decision up to date. What has been decided stays decided."""
    wanted = _pairs()
    for pair, number in [
        ((first, second), number)
        for number, first, second in PossibleDuplicate.objects.values_list("pk", "first", "second")
    ]:
        if wanted.pop(pair, None) is None:
            PossibleDuplicate.objects.filter(pk=number, decision="").delete()
    PossibleDuplicate.objects.bulk_create(
        (PossibleDuplicate(first_id=first, second_id=second, because=why) for (first, second), why in wanted.items()),
        batch_size=1000,
    )


def _pairs() -> Pairs:
    """Each pair, the lower number first, with what they have in common."""
    adopted = adopted_people()
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for first, second, why in (*_by_number(), *_by_name()):
        if not {first, second} & adopted:
            found[min(first, second), max(first, second)].append(why)
    return {pair: "; ".join(dict.fromkeys(reasons)) for pair, reasons in sorted(found.items())}


def _by_number() -> Iterator[tuple[int, int, str]]:
    rows = CANONICAL["people"].objects.exclude(person=None)
    for kind, title in NUMBERS.items():
        holders: dict[str, set[int]] = defaultdict(set)
        told = rows.exclude(**{kind: None}).values_list("person_id", kind)
        for person, number in told.iterator(chunk_size=5000):
            holders[tidied(number)].add(person)
        for number, people in holders.items():
            if number and 1 < len(people) <= CROWD:
                yield from ((first, second, f"the same {title}") for first, second in combinations(sorted(people), 2))


def _by_name() -> Iterator[tuple[int, int, str]]:
    born: dict[tuple[str, date], list[tuple[int, str]]] = defaultdict(list)
    named: dict[tuple[str, str], list[tuple[int, date]]] = defaultdict(list)
    people = Person.objects.exclude(surname="").exclude(born_on=None)
    for person, forename, surname, born_on in people.values_list("pk", "forename", "surname", "born_on").iterator():
        forename, surname = forename.strip().casefold(), surname.strip().casefold()  # noqa: PLW2901 - compared so
        born[surname, born_on].append((person, forename))
        named[surname, forename].append((person, born_on))
    for alike in born.values():
        for (first, one), (second, other) in combinations(alike[:CROWD], 2):
            if are_close(one, other):
                yield first, second, "the same surname and date of birth, and forenames that are alike"
    for alike in named.values():
        for (first, one), (second, other) in combinations(alike[:CROWD], 2):
            if (one.year, one.month, one.day) == (other.year, other.day, other.month) and one != other:
                yield first, second, "the same name, and dates of birth with day and month changed about"


def are_close(one: str, other: str) -> bool:
    """Whether two forenames may be one: the same, a short form of the other, or written a little otherwise.

    >>> are_close("sam", "samuel"), are_close("jon", "john"), are_close("ada", "ben"), are_close("", "ben")
    (True, True, False, True)
    """
    if not one or not other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= SHORTEST_SHORT_FORM and long.startswith(short):
        return True
    return SequenceMatcher(None, one, other).ratio() >= CLOSE
