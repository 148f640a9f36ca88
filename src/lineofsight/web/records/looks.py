"""Reads of the access log: who looked at whom."""

from __future__ import annotations

from django.core.paginator import Page, Paginator
from django.http import Http404

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.queries import names_of_accounts
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.records.access_log import record_looks
from lineofsight.web.records.models import AccessLogEntry, BrokenGlass, Joined, Person

ON_A_PAGE = 100
CATEGORIES = dict(BrokenGlass.CATEGORIES)


def who_looked(reference: str, *, reader: Reader, page: object = 1, names_for: str = "") -> Page:
    """One page of the looks at somebody, the latest first, without the names of those who looked.

    With ``names_for``, a purpose, each has the ``name`` as well. That this was asked is itself logged.

    Raises:
        Http404: there is no such person, or the reader may not read the log.
    """
    person = Person.objects.filter(reference=reference).first() if reader.may(Permission.READ_ACCESS_LOG) else None
    if person is None:
        raise Http404
    record_looks([person.pk], reader=reader, what="access log, names" if names_for else "access log", purpose=names_for)
    found = Paginator(AccessLogEntry.objects.filter(person__in=_numbers_of(person)).order_by("-pk"), ON_A_PAGE)
    return _in_words(found.get_page(page), with_names=bool(names_for))


def _numbers_of(person: Person) -> list[int]:
    """Its own, and those of the people who were found to be the same: they were looked at under theirs."""
    return [person.pk, *Joined.objects.filter(person=person, parted_at__isnull=True).values_list("gone", flat=True)]


def _in_words(page: Page, *, with_names: bool) -> Page:
    names = names_of_accounts({entry.reader for entry in page}) if with_names else {}
    for entry in page:
        titles = [ROLES[role].title if role in ROLES else role for role in entry.roles.split(",") if role]
        entry.roles_in_words = ", ".join(titles)
        entry.why = CATEGORIES.get(entry.purpose, entry.purpose)
        entry.name = names.get(entry.reader, f"Account {entry.reader}") if with_names else ""
    return page
