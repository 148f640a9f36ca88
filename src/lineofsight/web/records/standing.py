"""Today's picture of each person: facts, tags and allocations, worked out anew from the rows whenever they change.

It is worked out for everybody in a few queries, or for the people named; only what differs is written.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import QuerySet

from lineofsight.web.accounts.teams import NamedTeam, know_teams
from lineofsight.web.records.as_at import records_as_at
from lineofsight.web.records.models import CANONICAL, Allocation, Person
from lineofsight.web.records.rows import table_of, update_rows
from lineofsight.web.records.statuses import STATUSES, is_open, running

FACTS = ("forename", "surname", "born_on", "expected_birth_on", "died_on", "sex", "ethnicity")
TEXTS = ("forename", "surname", "sex", "ethnicity")
OTHERS = ("review", "chair", "iro")
"""Words in the role of those who are involved and hold no case; an adviser is one, less a personal adviser."""

Who = Collection[int] | None
"""People by primary key, or everybody."""


def refresh(people: Who = None, *, on: date | None = None) -> None:
    """Bring the picture up to date, as at the day on which the newest files were drawn unless another is said."""
    day = on or records_as_at().day
    _refresh_people(people, day)
    _refresh_allocations(people, day, teams_named())


def of_people(rows: QuerySet, people: Who) -> QuerySet:
    """Only the rows of these people, where people are named."""
    return rows if people is None else rows.filter(person__in=people)


# ---------------------------------------------------------------- facts and tags


def _refresh_people(people: Who, on: date) -> None:
    facts, tags, working = _facts(people), _tags(people, on), is_open(on)
    at_work = {person for rows in working for person in of_people(rows, people).values_list("person_id", flat=True)}
    known = Person.objects.all() if people is None else Person.objects.filter(pk__in=people)
    changed = []
    for number, tagged, working_on, *values in known.values_list("pk", "statuses", "is_open", *FACTS).iterator():
        told = facts.get(number, {})
        now = tuple(told.get(name, "" if name in TEXTS else None) for name in FACTS)
        tags_now, is_at_work = tags.get(number, []), number in at_work
        if (tagged, working_on, *values) != (tags_now, is_at_work, *now):
            changed.append((*now, json.dumps(tags_now), is_at_work, number))
    update_rows(table_of(Person), (*FACTS, "statuses", "is_open"), changed)


def _facts(people: Who) -> dict[int, dict[str, object]]:
    """Each fact from the newest load that tells it."""
    rows = of_people(CANONICAL["people"].objects.exclude(person=None), people).order_by("load_id", "pk")
    found: dict[int, dict[str, object]] = defaultdict(dict)
    for person, *values in rows.values_list("person_id", *FACTS).iterator(chunk_size=5000):
        found[person] |= {name: value for name, value in zip(FACTS, values, strict=True) if value not in {None, ""}}
    return found


def _tags(people: Who, on: date) -> dict[int, list[str]]:
    """The tags of each person, the weightiest first, less those that another makes needless."""
    found: dict[int, list[str]] = defaultdict(list)
    for name, status in STATUSES.items():
        for person in of_people(status.holds(on), people).order_by().values_list("person_id", flat=True).distinct():
            if not set(status.unless) & set(found[person]):
                found[person].append(name)
    return found


# ---------------------------------------------------------------- who works with them


def teams_named() -> dict[str, int]:
    """Every team that the case system names, in its list of teams or only on a row of work, by its number there."""
    told: dict[str, NamedTeam] = {}
    for number in _team_numbers():
        told[number] = NamedTeam(number)
    listed = CANONICAL["teams"].objects.exclude(team_id=None).order_by("load_id", "pk")
    for number, name, parent in listed.values_list("team_id", "name", "parent_team_id"):
        told[number] = NamedTeam(number, name or "", parent or "")
    return know_teams(told.values())


def _team_numbers() -> Iterator[str]:
    for table in ("involvements", "referrals", "assessments"):
        rows = CANONICAL[table].objects.exclude(team_id=None).exclude(team_id="")
        yield from rows.order_by("team_id").values_list("team_id", flat=True).distinct()


def _refresh_allocations(people: Who, on: date, teams: dict[str, int]) -> None:
    wanted = _allocations(people, on, teams)
    held = Allocation.objects.all() if people is None else Allocation.objects.filter(person__in=people)
    fields = ("person_id", "worker_id", "worker_name", "team_id", "role", "holds_case", "from_on")
    gone = []
    for number, *values in held.values_list("pk", *fields):
        if wanted.get(tuple(values), 0):
            wanted[tuple(values)] -= 1
        else:
            gone.append(number)
    for start in range(0, len(gone), 500):
        Allocation.objects.filter(pk__in=gone[start : start + 500]).delete()
    new = [dict(zip(fields, values, strict=True)) for values, times in wanted.items() for _ in range(times)]
    Allocation.objects.bulk_create((Allocation(**values) for values in new), batch_size=1000)


def _allocations(people: Who, on: date, teams: dict[str, int]) -> dict[tuple[object, ...], int]:
    """The allocations that should stand, each with how often; the one taken on last holds the case."""
    names = dict(CANONICAL["workers"].objects.order_by("load_id").values_list("worker_id", "name"))
    rows = of_people(running("involvements", on), people).order_by("started_on", "involvement_id", "pk")
    values = [*rows.values_list("pk", "person_id", "worker_id", "team_id", "role", "started_on")]
    values.sort(key=lambda row: row[5] or date.min)
    holders = {person: number for number, person, _, _, role, _ in values if holds_case(role)}
    wanted: dict[tuple[object, ...], int] = defaultdict(int)
    for number, person, worker, team, role, started_on in values:
        holds = holders.get(person) == number
        name = names.get(worker) or ""
        wanted[person, worker or "", name, teams.get(team), role or "", holds, started_on] += 1
    return wanted


def holds_case(role: str | None) -> bool:
    """Whether someone in this role may hold the case; a blank role is taken to.

    >>> [holds_case(role) for role in (None, "Social worker", "Personal adviser", "Independent reviewing officer")]
    [True, True, True, False]
    """
    said = (role or "").lower()
    is_adviser = "advis" in said and "personal" not in said
    return not is_adviser and not any(word in said for word in OTHERS)
