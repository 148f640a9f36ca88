"""The gate: every read of a child's data goes through here, says who reads, and is logged before it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from lineofsight.web.accounts.permissions import Reach
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.access_log import record_looks
from lineofsight.web.records.models import Allocation, Deadline, Person


def children(*, reader: Reader) -> QuerySet[Person]:
    """The people whom the reader may see. To show any of them, pass them through ``look``."""
    if reader.reach is Reach.SERVICE:
        return Person.objects.all()
    if reader.reach is Reach.NOBODY:
        return Person.objects.none()
    allocated = Q(worker_id__in=reader.workers)
    if reader.reach is Reach.TEAM:
        allocated |= Q(team_id__in=reader.teams)
    return Person.objects.filter(Exists(Allocation.objects.filter(allocated, person=OuterRef("pk"))))


def look(people: Iterable[Person], *, reader: Reader, what: str) -> list[Person]:
    """These people, to be shown on a page or in a file called ``what``; an entry each stands in the log by then."""
    with transaction.atomic():
        found = list(people)
        record_looks([person.pk for person in found], reader=reader, what=what)
    return found


def child(reference: str, *, reader: Reader, what: str) -> Person:
    """One person, to be shown. That there is no such person, and that they are not the reader's, is one answer.

    Raises:
        Http404: there is none whom the reader may see.
    """
    found = look(children(reader=reader).filter(reference=reference)[:1], reader=reader, what=what)
    if not found:
        raise Http404
    return found[0]


def deadlines(*, reader: Reader) -> QuerySet[Deadline]:
    """The deadlines of the people whom the reader may see. To show whose they are, pass the people through ``look``."""
    found = Deadline.objects.all()
    return found if reader.reach is Reach.SERVICE else found.filter(person__in=children(reader=reader))


def people_behind(identities: Sequence[tuple[str, str]], *, reader: Reader) -> dict[tuple[str, str], Person]:
    """The person of each (authority, child's number in the source), where the reader may see them."""
    numbers = {number for _, number in identities}
    seen = children(reader=reader).filter(identities__child_id__in=numbers).prefetch_related("identities")
    told = {(identity.authority, identity.child_id): person for person in seen for identity in person.identities.all()}
    return {key: told[key] for key in identities if key in told}
