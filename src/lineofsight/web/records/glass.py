"""Reads about broken glass: what waits for a second person, what is to be reviewed, and what was seen through it."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.access_log import record_looks
from lineofsight.web.records.models import AccessLogEntry, BrokenGlass, Person, Restriction


def person_numbered(number: str) -> Person | None:
    """The one person with exactly this reference or source's number, whoever may see them; none where several have it.

    It asks nobody who they are: only what breaks the glass, or reads the log, may use it, and records that it did.
    """
    written = number.strip()
    if not written:
        return None
    known = Q(reference=written.lower()) | Q(identities__child_id=written)
    found = list(Person.objects.filter(known).distinct()[:2])
    return found[0] if len(found) == 1 else None


def is_sealed(person: Person) -> bool:
    """Whether the record is of an adopted child, so that two people must agree before it opens."""
    return Restriction.objects.filter(
        person=person, kind="adoption", lifted_on__isnull=True, addresses_only=False
    ).exists()


def glass_to_review() -> QuerySet[BrokenGlass]:
    """What nobody has reviewed yet, the one due soonest first. It names nobody but those who broke it."""
    return BrokenGlass.objects.filter(reviewed_at__isnull=True).select_related("user").order_by("review_by_on", "at")


def glass_reviewed() -> QuerySet[BrokenGlass]:
    """What has been reviewed, the latest first."""
    return (
        BrokenGlass.objects.filter(reviewed_at__isnull=False)
        .select_related("user", "reviewed_by")
        .order_by("-reviewed_at")
    )


def broken_glass(reference: str, *, reader: Reader) -> BrokenGlass:
    """One glass with its reason, which may speak of the child, so the look is logged.

    Raises:
        Http404: there is none, or the reader may not review any.
    """
    found = BrokenGlass.objects.filter(reference=reference).select_related("person", "user", "second_by", "reviewed_by")
    glass = found.first() if reader.may(Permission.REVIEW_BREAK_GLASS) else None
    if glass is None:
        raise Http404
    if glass.person_id:
        record_looks([glass.person_id], reader=reader, what="review of broken glass")
    return glass


def seen_through(glass: BrokenGlass) -> list[AccessLogEntry]:
    """Every page that was shown because of it, in order."""
    return list(AccessLogEntry.objects.filter(broken_glass=glass.pk, person=glass.person_id or 0).order_by("pk"))


def waits_for_second(glass: BrokenGlass) -> bool:
    """Whether it is still to be said that the record may be opened, or may not."""
    return glass.needs_second and glass.second_at is None


def count_overdue_reviews() -> int:
    """How many should have been reviewed before today. A number, and no names."""
    return BrokenGlass.objects.filter(reviewed_at__isnull=True, review_by_on__lt=timezone.localdate()).count()
