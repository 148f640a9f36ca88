"""The overview of one child: who they are, who works with them, and what is due first."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.core.tables import CodeSet
from lineofsight.schema.code_sets.ethnicities import ethnicities
from lineofsight.schema.code_sets.sexes import sexes
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.read_by_sql import Columns
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.records.child_page.deadlines import Clock, running_clocks
from lineofsight.web.records.child_page.header import Header
from lineofsight.web.records.models import Identity, Person

_NUMBERS = Columns(Identity, "source", "child_id")
FIRST = 10


@dataclass(frozen=True)
class Overview:
    """``facts`` are pairs of what and what is said; a blank one is not recorded. ``clocks`` are those due first."""

    facts: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str], ...]
    clocks: tuple[Clock, ...]
    more_clocks: int


def overview(header: Header, *, reader: Reader) -> Overview:
    """What the first page tells. Who may not see deadlines is told of none."""
    person = header.person
    running = running_clocks(person, header.as_at.day, reader=reader) if reader.may(Permission.SEE_DEADLINES) else ()
    numbers = _NUMBERS.select("FROM records_identity WHERE person_id = %s ORDER BY source, child_id", [person.pk])
    return Overview(_facts(person, header.age), tuple(numbers), tuple(running[:FIRST]), max(len(running) - FIRST, 0))


def _facts(person: Person, age: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Forename", person.forename),
        ("Surname", person.surname),
        ("Date of birth", day(person.born_on)),
        ("Age", age),
        ("Sex", _coded(sexes, person.sex)),
        ("Ethnicity", _coded(ethnicities, person.ethnicity)),
    )


def _coded(codes: CodeSet, code: str) -> str:
    return codes.codes.get(code, code)
