"""What stands at the head of each page of one child: who it is, who works with them, and what to be warned of."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.allocations import allocations_of
from lineofsight.web.records.as_at import AsAt, records_as_at
from lineofsight.web.records.child_page.ages import age_in_words
from lineofsight.web.records.child_page.warnings import warnings
from lineofsight.web.records.models import Allocation, Person
from lineofsight.web.records.queries import child


@dataclass(frozen=True)
class Header:
    """One child as every page of theirs shows them. ``others`` are all who work with them and do not hold the case."""

    person: Person
    age: str
    as_at: AsAt
    holders: tuple[Allocation, ...]
    others: tuple[Allocation, ...]
    warnings: tuple[str, ...]


def header_of(reference: str, *, reader: Reader, what: str) -> Header:
    """The head of a child's page called ``what``; that it was looked at stands in the log by then.

    Raises:
        Http404: there is no such person whom the reader may see.
    """
    person, as_at = child(reference, reader=reader, what=f"child: {what}"), records_as_at()
    allocations = allocations_of(person)
    return Header(
        person,
        age_in_words(person, as_at.day),
        as_at,
        tuple(each for each in allocations if each.holds_case),
        tuple(each for each in allocations if not each.holds_case),
        warnings(person, allocations, as_at.day, reader=reader),
    )
