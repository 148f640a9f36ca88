"""Makes what stands in the operational store: people, who works with them, loads, restrictions and broken glass."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils import timezone

from lineofsight.web.records.models import (
    Allocation,
    BrokenGlass,
    Identity,
    Load,
    Person,
    Restriction,
    SharedWith,
    model_of,
)

_number = itertools.count(1)


def a_load(*, source: str = "test", authority: str = "846", as_at: date = date(2025, 3, 3), **said: object) -> Load:
    """One load of files. Whatever else a load holds may be said by its name."""
    return Load.objects.create(source=source, authority=authority, as_at=as_at, **said)


def a_person(
    forename: str = "Ada",
    surname: str = "Example",
    *,
    child_id: str = "",
    source: str = "test",
    authority: str = "846",
    load: Load | None = None,
    **facts: object,
) -> Person:
    """A person whom one source knows by a number: a new one, unless it is said. They have open work unless said not."""
    person = Person.objects.create(forename=forename, surname=surname, **{"is_open": True} | facts)
    number = child_id or f"child-{next(_number)}"
    brought = load or a_load(source=source, authority=authority)
    Identity.objects.create(person=person, source=source, authority=authority, child_id=number, load=brought)
    return person


def an_allocation(person: Person, *, worker_id: str = "", team: object = None, **said: object) -> Allocation:
    """That a worker, a team, or both work with the person today; they hold the case unless it is said."""
    return Allocation.objects.create(
        person=person, worker_id=worker_id, team=team, **{"holds_case": True, "role": "Allocated worker"} | said
    )


def a_row(table: str, person: Person, *, load: Load | None = None, **columns: object) -> object:
    """A row of a canonical table about a person; its key is a new one, unless it is said."""
    model = model_of(table)
    identity = person.identities.first()
    number = next(_number)
    keys = {name: f"{table}-{number}" for name in _text_keys(table) if name not in columns}
    facts = {"child_id": identity.child_id} | keys | columns
    names = {field.name for field in model._meta.get_fields()}
    return model.objects.create(
        **{name: value for name, value in facts.items() if name in names},
        person=person,
        load=load or a_load(source=identity.source, authority=identity.authority),
        system=identity.source,
        authority=identity.authority,
        source_ref=f"test#{table}!{number}",
    )


def _text_keys(table: str) -> Iterable[str]:
    unique = model_of(table)._meta.constraints[0].fields
    return [name for name in unique if name not in {"system", "authority", "child_id"}]


def a_restriction(
    person: Person, *, owner: object, kind: str = "staff_family", shared_with: Iterable[object] = (), **said: object
) -> Restriction:
    """A restriction since today, to be reviewed in 90 days, shared by name with nobody unless it is said."""
    today = timezone.localdate()
    dates = {"from_on": today, "review_on": today + timedelta(days=90)}
    restriction = Restriction.objects.create(
        person=person, owner=owner, kind=kind, **{"reason": "Aunt works in the team."} | dates | said
    )
    SharedWith.objects.bulk_create(SharedWith(restriction=restriction, user=user) for user in shared_with)
    return restriction


def a_broken_glass(person: Person, *, user: object, at: datetime | None = None, **said: object) -> BrokenGlass:
    """Glass broken just now, or at the time said, open for an hour."""
    began = at or timezone.now()
    told = {
        "category": "urgent",
        "reason": "The police rang about this child tonight.",
        "until_at": began + timedelta(hours=1),
        "review_by_on": timezone.localdate(began) + timedelta(days=7),
    }
    return BrokenGlass.objects.create(person=person, user=user, at=began, **told | said)
