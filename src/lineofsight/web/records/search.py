"""Finding people by what somebody knows of them. Only the reader's own are found: others are as if they were not."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, Q

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.models import Allocation, Person
from lineofsight.web.records.queries import children, look

MOST = 50


def search(
    *, reader: Reader, name: str = "", born_on: date | None = None, number: str = ""
) -> tuple[list[Person], bool]:
    """The first 50 of the reader's people of whom all of this is so, and whether there are more.

    Each has ``held_by``: the workers and teams who hold the case. Who is shown stands in the log.
    """
    found = children(reader=reader).filter(_named(name))
    if born_on:
        found = found.filter(born_on=born_on)
    if number.strip():
        written = number.strip()
        found = found.filter(Q(reference=written.lower()) | Q(identities__child_id=written)).distinct()
    holders = Prefetch("allocations", Allocation.objects.filter(holds_case=True).select_related("team"), "held_by")
    people = list(found.order_by("surname", "forename", "pk").prefetch_related(holders)[: MOST + 1])
    return look(people[:MOST], reader=reader, what="search"), len(people) > MOST


def _named(name: str) -> Q:
    """Every word begins a first name, a family name, or a part of either."""
    wanted = Q()
    for word in name.split():
        begins = Q(forename__istartswith=word) | Q(surname__istartswith=word)
        within = [f"{mark}{word}" for mark in (" ", "-")]
        for part in within:
            begins |= Q(forename__icontains=part) | Q(surname__icontains=part)
        wanted &= begins
    return wanted
