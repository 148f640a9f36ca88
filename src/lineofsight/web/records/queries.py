"""The gate: every read of a child's data goes through here, says who reads, and is logged before it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission, Reach
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.access_log import Glass, record_looks
from lineofsight.web.records.models import Allocation, BrokenGlass, Deadline, Person, Restriction, model_of

KEPT_SECRET = {"addresses": ("postcode", "lines"), "placements": ("postcode", "urn")}
"""The columns that tell where somebody lives. Where their address is restricted, few are given them."""
TELL_WHERE = ("risk", "adoption")
"""The kinds of restriction under which where somebody lives is kept from those who only broke the glass."""
KEPT_BACK = "Kept secret"
CROWD = 500


def children(*, reader: Reader) -> QuerySet[Person]:
    """The people whom the reader may see. To show any of them, pass them through ``look``."""
    return Person.objects.filter(_may_see(reader, "pk"))


def look(people: Iterable[Person], *, reader: Reader, what: str, purpose: str = "") -> list[Person]:
    """These people, to be shown on a page or in a file called ``what``; an entry each stands in the log by then.

    Raises:
        NotLogged: the log cannot be written, so nobody is shown.
    """
    found = list(people)
    if found:
        through = glass_open_to(reader)
        record_looks([person.pk for person in found], reader=reader, what=what, purpose=purpose, through=through)
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
    return Deadline.objects.filter(_may_see(reader, "person"))


def people_behind(identities: Sequence[tuple[str, str]], *, reader: Reader) -> dict[tuple[str, str], Person]:
    """The person of each (authority, child's number in the source), where the reader may see them."""
    numbers = sorted({number for _, number in identities})
    told: dict[tuple[str, str], Person] = {}
    for start in range(0, len(numbers), CROWD):
        some = numbers[start : start + CROWD]
        for person in children(reader=reader).filter(identities__child_id__in=some).prefetch_related("identities"):
            told |= {(identity.authority, identity.child_id): person for identity in person.identities.all()}
    return {key: told[key] for key in identities if key in told}


def rows_of(person: Person, table: str, *, reader: Reader) -> list[dict[str, object]]:
    """A person's rows of a canonical table, for a page that ``child`` has logged; none where they are not the reader's.

    Where somebody lives stands there as ``KEPT_BACK`` for those who may not be told, whether it is known or not.
    """
    found = model_of(table).objects.filter(_may_see(reader, "person"), person=person).order_by("pk")
    secret = KEPT_SECRET.get(table, ())
    if not secret or may_be_told_where(person, reader=reader):
        return list(found.values())
    return [row | dict.fromkeys(secret, KEPT_BACK) for row in found.values()]


def may_be_told_where(person: Person, *, reader: Reader) -> bool:
    """Whether the reader may know where this person lives, or lived."""
    return (
        not _standing()
        .filter(_not_opened_to(reader), Q(addresses_only=True) | Q(kind__in=TELL_WHERE), person=person)
        .exists()
    )


def restricted_references(*, reader: Reader) -> list[str]:
    """The records within the reader's reach that are restricted and not theirs to open: to be listed by reference only.

    Adopted children are left out: that there is a record is itself the secret.
    """
    adopted = _standing().filter(kind="adoption").values("person")
    found = Person.objects.filter(_within_reach(reader, "pk"), pk__in=_closed_to(reader)).exclude(pk__in=adopted)
    return list(found.exclude(_glass(reader, "pk")).order_by("reference").values_list("reference", flat=True))


def glass_open_to(reader: Reader) -> dict[int, Glass]:
    """The people whom the reader sees only because they broke the glass, with the glass."""
    if not reader.may(Permission.BREAK_GLASS):
        return {}
    found = _open_glass(reader).values_list("person", "pk", "category")
    return {person: Glass(number, category) for person, number, category in found}


# ---------------------------------------------------------------- who may see whom


def _may_see(reader: Reader, person: str) -> Q:
    """Within their reach and not restricted; or, for an hour, behind glass that they broke.

    ``person`` is the way from the rows asked for to the person. Each part is a list of people that the database makes
    once, since those restricted, and those allocated to one team, are few beside all people.
    """
    if reader.reach is Reach.NOBODY:
        return Q(pk__in=())
    return (_within_reach(reader, person) & ~Q(**{f"{person}__in": _closed_to(reader)})) | _glass(reader, person)


def _within_reach(reader: Reader, person: str) -> Q:
    if reader.reach is Reach.NOBODY:
        return Q(pk__in=())
    if reader.reach is Reach.SERVICE:
        return Q()
    allocated = Q(worker_id__in=reader.workers - {""})
    if reader.reach is Reach.TEAM:
        allocated |= Q(team_id__in=reader.teams)
    return Q(**{f"{person}__in": Allocation.objects.filter(allocated).values("person")})


def _closed_to(reader: Reader) -> QuerySet[Restriction]:
    """The people with a restriction that leaves this reader out."""
    return _standing().filter(_not_opened_to(reader), addresses_only=False).values("person")


def _standing() -> QuerySet[Restriction]:
    return Restriction.objects.filter(lifted_on__isnull=True)


def _not_opened_to(reader: Reader) -> Q:
    """Restrictions of which the reader is neither the owner nor named, unless their role opens them all."""
    if reader.may(Permission.OPEN_RESTRICTED):
        return Q(pk__in=())
    return ~Q(owner=reader.user_id) & ~Q(shared_with__user=reader.user_id)


def _glass(reader: Reader, person: str) -> Q:
    if not reader.may(Permission.BREAK_GLASS):
        return Q(pk__in=())
    return Q(**{f"{person}__in": _open_glass(reader).values("person")})


def _open_glass(reader: Reader) -> QuerySet[BrokenGlass]:
    return BrokenGlass.objects.filter(user=reader.user_id, until_at__gt=timezone.now(), person__isnull=False)
