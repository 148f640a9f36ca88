"""Who works with whom today, as far as the reader may see it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from django.db.models import Exists, OuterRef, QuerySet

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.read_by_sql import Columns, Objects, marks
from lineofsight.web.records.conditions import Condition, one_of
from lineofsight.web.records.models import Allocation, Person, model_of
from lineofsight.web.records.queries import children
from lineofsight.web.records.rows import select_rows
from lineofsight.web.records.who_may_see import may_see

_ALLOCATIONS = Objects(Allocation, team_name="team__name")
_WITH_TEAMS = "FROM records_allocation LEFT JOIN accounts_team ON accounts_team.id = records_allocation.team_id"


def allocations_of(person: Person) -> list[Allocation]:
    """Who works with somebody who came through the gate, whoever holds the case first; each with its ``team_name``."""
    theirs = "WHERE records_allocation.person_id = %s ORDER BY holds_case DESC, role, records_allocation.id"
    return _ALLOCATIONS.select(f"{_WITH_TEAMS} {theirs}", [person.pk])


def allocations_to(workers: Collection[str], *, reader: Reader) -> list[Allocation]:
    """The allocations of these workers, by their numbers, to children whom the reader may see. A blank is no worker."""
    wanted = set(workers) - {""}
    if not wanted:
        return []
    found = Allocation.objects.filter(worker_id__in=wanted, person__in=children(reader=reader).values("pk"))
    return list(found.order_by("-holds_case", "pk"))


def unallocated(*, reader: Reader, teams: Collection[int] = ()) -> QuerySet[Person]:
    """Children with open work whose case no worker holds; of these teams alone, where teams are named.

    A child whom no team holds either is of no team, and seen only by those who see the whole service.
    """
    held = Allocation.objects.filter(holds_case=True).exclude(worker_id="").values("person")
    found = children(reader=reader).filter(is_open=True).exclude(pk__in=held)
    if teams:
        found = found.filter(Exists(Allocation.objects.filter(person=OuterRef("pk"), team__in=teams)))
    return found.order_by("surname", "forename", "pk")


def caseloads(*, reader: Reader, teams: Collection[int] = ()) -> dict[str, int]:
    """How many children with open work each worker holds; of these teams alone, where teams are named."""
    asked = Condition("holds_case AND is_open AND worker_id <> %s", ("",)) & may_see(reader)
    if teams:
        asked &= one_of("team_id", teams)
    children = "COUNT(DISTINCT records_allocation.person_id)"
    tables = "records_allocation JOIN records_person ON records_person.id = records_allocation.person_id"
    where = asked.on("records_allocation.person_id")
    return dict(
        select_rows(f"SELECT worker_id, {children} FROM {tables} WHERE {where} GROUP BY worker_id", asked.values)  # noqa: S608 - tables and conditions of our own
    )


def names_of_workers(numbers: Iterable[str]) -> dict[str, str]:
    """The names of workers by their numbers in the case system; one whose name is not known is left out."""
    return _names("workers", "worker_id", set(numbers) - {""})


def names_of_teams(numbers: Iterable[str]) -> dict[str, str]:
    """The names of teams by their numbers in the case system; one whose name is not known is left out."""
    return _names("teams", "team_id", set(numbers) - {""})


def _names(table: str, key: str, wanted: set[str]) -> dict[str, str]:
    """The newest load names them."""
    if not wanted:
        return {}
    found = _named(table, key).select(
        f"FROM records_{table} WHERE {key} IN {marks(wanted)} ORDER BY load_id", [*wanted]
    )
    return {number: name for number, name in found if name}


@cache
def _named(table: str, key: str) -> Columns:
    return Columns(model_of(table), key, "name")
