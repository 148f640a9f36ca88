"""Reads about restrictions: which stand, and which are due for review."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.read_by_sql import Objects
from lineofsight.web.records.models import Person, Restriction
from lineofsight.web.records.queries import children, look

_RESTRICTIONS = Objects(Restriction)


def restrictions(*, reader: Reader) -> QuerySet[Restriction]:
    """The restrictions that stand, of people whom the reader may see: the one to be reviewed soonest first.

    To show whose they are, pass the people through ``look``.
    """
    standing = Restriction.objects.filter(lifted_on__isnull=True, person__in=children(reader=reader))
    return standing.select_related("person", "owner").order_by("review_on", "pk")


def restriction(reference: str, *, reader: Reader) -> Restriction:
    """One restriction that stands, to be shown with the person whom it is about.

    Raises:
        Http404: there is none that the reader may see.
    """
    found = restrictions(reader=reader).prefetch_related("shared_with__user", "decisions__by")
    for one in found.filter(reference=reference):
        look([one.person], reader=reader, what="restriction")
        return one
    raise Http404


def restrictions_of(person: Person) -> list[Restriction]:
    """What restricts a person's record, for a page that has been logged already."""
    return list(person.restrictions.filter(lifted_on__isnull=True).select_related("owner").order_by("pk"))


def standing_restrictions(person: Person) -> list[Restriction]:
    """The same, the oldest first and without their owners, for the warnings on each page of theirs."""
    return _RESTRICTIONS.select(
        "FROM records_restriction WHERE person_id = %s AND lifted_on IS NULL ORDER BY from_on, id", [person.pk]
    )


def count_overdue_reviews() -> int:
    """How many restrictions should have been reviewed before today, in the whole service. A number, and no names."""
    return Restriction.objects.filter(lifted_on__isnull=True, review_on__lt=timezone.localdate()).count()


def may_restrict(reader: Reader) -> bool:
    """Whether the reader may restrict the records that they see."""
    return reader.may(Permission.RESTRICT_RECORDS) and reader.may(Permission.SEE_CHILDREN)
