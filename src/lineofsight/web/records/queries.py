"""The gate: every read of a child's data goes through here, says who reads, and is logged before it is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.read_by_sql import Columns, Objects, marks
from lineofsight.web.records.access_log import Glass, record_looks
from lineofsight.web.records.conditions import NOBODY, Holds
from lineofsight.web.records.models import BrokenGlass, Deadline, Person, Restriction, model_of
from lineofsight.web.records.who_may_see import (
    STANDS,
    behind_glass,
    closed_to,
    may_see,
    not_opened_to,
    open_glass,
    within_reach,
)

KEPT_SECRET = {"addresses": ("postcode", "lines"), "placements": ("postcode", "urn")}
"""The columns that tell where somebody lives. Where their address is restricted, few are given them."""
TELL_WHERE = ("risk", "adoption")
"""The kinds of restriction under which where somebody lives is kept from those who only broke the glass."""
KEPT_BACK = "Kept secret"
CROWD = 500
"""So many people are asked for at once: databases take only so many values with one query."""

_PEOPLE, _DEADLINES, _GLASS = Objects(Person), Objects(Deadline), Columns(BrokenGlass, "person", "id", "category")
_CLOSED = Columns(Restriction, "id")
_RUNNING_ONLY = "AND met_on IS NULL AND ended_on IS NULL"


@dataclass(frozen=True, eq=False)
class _Given:
    """That the gate gave this person to this reader, in this request: what is read of them need not ask again."""

    person: int
    reader: Reader


def children(*, reader: Reader) -> QuerySet[Person]:
    """The people whom the reader may see. To show any of them, pass them through ``look``."""
    return Person.objects.filter(Holds(may_see(reader), "pk"))


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
    for person in look(_seen("reference = %s", [reference], reader), reader=reader, what=what):
        person.given = _Given(person.pk, reader)
        return person
    raise Http404


def children_numbered(numbers: Collection[int], *, reader: Reader) -> list[Person]:
    """Those of these people (by primary key) whom the reader may see. To show them, pass them through ``look``."""
    wanted = list(numbers)
    crowds = (wanted[start : start + CROWD] for start in range(0, len(wanted), CROWD))
    return [person for some in crowds for person in _seen(f"id IN {marks(some)}", some, reader)]


def _seen(asked: str, values: Collection[object], reader: Reader) -> list[Person]:
    seen = may_see(reader)
    return _PEOPLE.select(f"FROM records_person WHERE {asked} AND {seen.on('id')}", [*values, *seen.values])


def deadlines(*, reader: Reader) -> QuerySet[Deadline]:
    """The deadlines of the people whom the reader may see. To show whose they are, pass the people through ``look``."""
    return Deadline.objects.filter(Holds(may_see(reader), "person"))


def people_behind(identities: Sequence[tuple[str, str]], *, reader: Reader) -> dict[tuple[str, str], Person]:
    """The person of each (authority, child's number in the source), where the reader may see them."""
    numbers = sorted({number for _, number in identities})
    told: dict[tuple[str, str], Person] = {}
    for start in range(0, len(numbers), CROWD):
        some = numbers[start : start + CROWD]
        for person in children(reader=reader).filter(identities__child_id__in=some).prefetch_related("identities"):
            told |= {(identity.authority, identity.child_id): person for identity in person.identities.all()}
    return {key: told[key] for key in identities if key in told}


def deadlines_of(person: Person, *, reader: Reader, running_only: bool = False) -> list[Deadline]:
    """A person's deadlines, the soonest due first and those without a due date last; none where they are not theirs."""
    if not _may_read(person, reader):
        return []
    which = _RUNNING_ONLY if running_only else ""
    order = "ORDER BY due_on ASC NULLS LAST, id"
    return _DEADLINES.select(f"FROM records_deadline WHERE person_id = %s {which} {order}", [person.pk])


def rows_of(person: Person, table: str, *, reader: Reader) -> list[dict[str, object]]:
    """A person's rows of a canonical table, for a page that ``child`` has logged; none where they are not the reader's.

    Where somebody lives stands there as ``KEPT_BACK`` for those who may not be told, whether it is known or not.
    """
    if not _may_read(person, reader):
        return []
    columns, found_in = _canonical(table)
    rows = [dict(zip(columns.names, row, strict=True)) for row in columns.select(found_in, [person.pk])]
    secret = KEPT_SECRET.get(table, ())
    if not secret or may_be_told_where(person, reader=reader):
        return rows
    return [row | dict.fromkeys(secret, KEPT_BACK) for row in rows]


@cache
def _canonical(table: str) -> tuple[Columns, str]:
    """All columns of a table, and where the rows of one person stand."""
    model = model_of(table)
    return Columns(model), f'FROM "{model._meta.db_table}" WHERE person_id = %s ORDER BY id'


def _may_read(person: Person, reader: Reader) -> bool:
    """Whether the gate gave this person to this reader just now, or would. Of anybody else nothing is read."""
    given = getattr(person, "given", None)
    if isinstance(given, _Given) and given.reader is reader and given.person == person.pk:
        return True
    return bool(children_numbered([person.pk], reader=reader))


def may_be_told_where(person: Person, *, reader: Reader) -> bool:
    """Whether the reader may know where this person lives, or lived."""
    closed = not_opened_to(reader)
    if closed == NOBODY:
        return True
    told = f"{STANDS} AND {closed.sql} AND (addresses_only OR kind IN {marks(TELL_WHERE)}) AND person_id = %s"
    found = _CLOSED.select(f"FROM records_restriction WHERE {told} LIMIT 1", [*closed.values, *TELL_WHERE, person.pk])
    return not found


def restricted_references(*, reader: Reader) -> list[str]:
    """The records within the reader's reach that are restricted and not theirs to open: to be listed by reference only.

    Adopted children are left out: that there is a record is itself the secret.
    """
    closed = within_reach(reader) & closed_to(reader) & ~behind_glass(reader)
    adopted = Restriction.objects.filter(lifted_on__isnull=True, kind="adoption").values("person")
    found = Person.objects.filter(Holds(closed, "pk")).exclude(pk__in=adopted)
    return list(found.order_by("reference").values_list("reference", flat=True))


def glass_open_to(reader: Reader) -> dict[int, Glass]:
    """The people whom the reader sees only because they broke the glass, with the glass."""
    if not reader.may(Permission.BREAK_GLASS):
        return {}
    opened = open_glass(reader)
    found = _GLASS.select(f"FROM records_brokenglass WHERE {opened.sql}", opened.values)
    return {person: Glass(number, category) for person, number, category in found}
