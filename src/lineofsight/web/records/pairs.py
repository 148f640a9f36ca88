"""Reads about people who may be one, and about those who were joined."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.models import Joined, Person, PossibleDuplicate
from lineofsight.web.records.queries import children, look
from lineofsight.web.records.statuses import STATUSES


def pairs(*, reader: Reader) -> QuerySet[PossibleDuplicate]:
    """The pairs that wait for a decision, both of whom the reader may see. Pass the people through ``look``."""
    seen = children(reader=reader)
    waiting = PossibleDuplicate.objects.filter(decision="", first__in=seen, second__in=seen)
    return waiting.select_related("first", "second").order_by("pk")


def pair(reference: str, *, reader: Reader) -> PossibleDuplicate:
    """One pair that waits for a decision, both of whom may be shown.

    Raises:
        Http404: there is none whom the reader may see.
    """
    found = pairs(reader=reader).filter(reference=reference).first()
    if found is None:
        raise Http404
    look([found.first, found.second], reader=reader, what="possible duplicate")
    return found


def joins(*, reader: Reader) -> QuerySet[Joined]:
    """Those who were joined and stand so, whom the reader may see, the latest first. Pass them through ``look``."""
    seen = Q(person__in=children(reader=reader))
    return Joined.objects.filter(seen, parted_at=None).select_related("person", "joined_by", "load").order_by("-pk")


def join_named(reference: str, *, reader: Reader) -> Joined:
    """Two who were joined, to be shown.

    Raises:
        Http404: there are none whom the reader may see.
    """
    found = joins(reader=reader).filter(reference=reference).first()
    if found is None:
        raise Http404
    look([found.person], reader=reader, what="joined records")
    return found


@dataclass(frozen=True)
class Side:
    """One of a pair as the page shows them: the numbers by which sources know them, and the tags they bear."""

    person: Person
    numbers: list[str]
    statuses: list[str]


def sides(found: PossibleDuplicate) -> list[Side]:
    """Both, the one who was known first first. ``pair`` has logged them."""
    return [
        Side(
            person,
            [f"{each.child_id} in {each.source}" for each in person.identities.order_by("pk")],
            [STATUSES[name].title for name in person.statuses],
        )
        for person in sorted((found.first, found.second), key=lambda person: person.pk)
    ]
