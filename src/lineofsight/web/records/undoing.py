"""Takes a load back out: rows that it brought go, rows that it changed are as they were.

The last load to change a row must be undone first. A load whose rows a later one changed says which.
"""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Exists, OuterRef
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.teams import forget_teams, put_team_back
from lineofsight.web.records.joining import lay_moved_rows, linked_to_people, part
from lineofsight.web.records.models import (
    ABOUT_A_CHILD,
    CANONICAL,
    TABLES,
    Allocation,
    Deadline,
    Displaced,
    Identity,
    Joined,
    Load,
    Person,
    PossibleDuplicate,
)
from lineofsight.web.records.rows import run, run_each, stored, table_of, update_rows
from lineofsight.web.records.standing import teams_named


def undo(load: Load, *, by: User | None) -> None:
    """Undo it, or refuse and leave everything as it is."""
    if load.undone_at:
        raise Refused("This load has been undone already.")
    if later := undone_first(load):
        raise Refused(
            "Later loads changed rows that this one brought. Undo them first: "
            + "; ".join(f"{each.source}, loaded {each.made_at:%-d %B %Y}" for each in later)
            + "."
        )
    for joined in Joined.objects.filter(load=load, parted_at=None):
        part(joined, by=by)
    Joined.objects.filter(load=load).delete()
    for table in TABLES:
        _take_out(load, table)
    _put_back(load)
    _forget_people(load)
    put_teams_back(load)
    Displaced.objects.filter(load=load).delete()
    load.undone_at, load.undone_by = timezone.now(), by
    load.save(update_fields=["undone_at", "undone_by"])


def undone_first(load: Load) -> list[Load]:
    """The later loads that changed what this one brought, the latest first."""
    return list(Load.objects.filter(Exists(Displaced.objects.filter(load=OuterRef("pk"), brought_by=load))))


def _take_out(load: Load, table: str) -> None:
    name = table_of(CANONICAL[table])
    run(
        f'DELETE FROM "{name}" WHERE load_id = %s AND NOT EXISTS ('  # noqa: S608 - names of our own tables
        f' SELECT 1 FROM "{table_of(Displaced)}" d'
        f' WHERE d.load_id = %s AND d."table" = %s AND d."row" = "{name}".id)',
        (load.pk, load.pk, table),
    )


def _put_back(load: Load) -> None:
    """Every displaced row as it was, those of one table with the same columns in one go."""
    kept: dict[tuple[str, ...], list[tuple[object, ...]]] = defaultdict(list)
    moved: dict[str, list[tuple[int]]] = defaultdict(list)
    rows = Displaced.objects.filter(load=load).values_list("table", "row", "brought_by_id", "before")
    for table, row, brought_by, before in rows.iterator(chunk_size=5000):
        columns = tuple(before)
        values = (_value(table, column, before[column]) for column in columns)
        kept[table, *columns].append((brought_by, *values, row))
        if "child_id" in before:
            moved[table].append((row,))
    for (table, *columns), values in kept.items():
        update_rows(table_of(CANONICAL[table]), ("load_id", *columns), values)
    for table, numbers in moved.items():
        lay_moved_rows(table, numbers)


def _value(table: str, column: str, value: object) -> object:
    described = TABLES[table].by_name.get(column)
    turned = stored(described.kind) if described else None
    return turned(value) if turned else value


# ---------------------------------------------------------------- people whom nothing tells of any more


def _forget_people(load: Load) -> None:
    """Numbers that came with the load and stand on no row now, and people who had no other number.

    Somebody whose record was restricted, or opened by breaking the glass, stays without a number: that must be known.
    """
    came = set(Identity.objects.filter(load=load).values_list("person", flat=True))
    name = table_of(Identity)
    unnamed = " AND ".join(
        f'NOT EXISTS (SELECT 1 FROM "{table_of(CANONICAL[table])}" r WHERE r.person_id = "{name}".person_id'  # noqa: S608 - names of our own tables
        f' AND r.child_id = "{name}".child_id AND r.system = "{name}".source AND r.authority = "{name}".authority)'
        for table in ABOUT_A_CHILD
    )
    run(f'DELETE FROM "{name}" WHERE load_id = %s AND {unnamed}', (load.pk,))  # noqa: S608 - names of our own tables
    leaving = came - set(Identity.objects.values_list("person", flat=True)) - _still_needed()
    numbers = [(person,) for person in sorted(leaving)]
    for model, column in ((Allocation, "person_id"), (Deadline, "person_id"), (Person, "id")):
        run_each(f'DELETE FROM "{table_of(model)}" WHERE {column} = %s', numbers)  # noqa: S608 - names of our own tables
    for column in ("first_id", "second_id"):
        run_each(f'DELETE FROM "{table_of(PossibleDuplicate)}" WHERE {column} = %s', numbers)  # noqa: S608 - names of our own tables


def _still_needed() -> set[int]:
    found: set[int] = set()
    for model, field in linked_to_people():
        if model is not Identity:
            found |= set(model.objects.exclude(**{field.name: None}).values_list(field.attname, flat=True))
    return found


# ---------------------------------------------------------------- teams


def put_teams_back(load: Load) -> None:
    """Names and places in the tree as they were."""
    for team, (name, parent) in load.teams_before.items():
        if name is not None:
            put_team_back(int(team), name=name, parent=parent)


def forget_teams_of(load: Load) -> None:
    """Take out the teams that came with it, where nothing names or uses them now."""
    made = {int(team) for team, (name, _) in load.teams_before.items() if name is None}
    forget_teams(made - set(teams_named().values()))
