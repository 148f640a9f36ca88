"""Addresses of a page with other filters: links that sort, switch or take a filter away, without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict


@dataclass(frozen=True)
class Heading:
    """A column's heading. A blank address cannot be sorted by; ``sorted`` is what ``aria-sort`` says."""

    title: str
    address: str = ""
    sorted: str = "none"


def with_query(query: QueryDict, **changed: object) -> str:
    """The query with some parts changed, or taken out where blank. The number of the page is never kept."""
    left_out = {"page", *changed}
    kept = [(name, value) for name, values in query.lists() if name not in left_out for value in values]
    return f"?{urlencode([*kept, *((name, value) for name, value in changed.items() if value not in {None, ''})])}"


def heading(title: str, name: str, now: str, query: QueryDict) -> Heading:
    """The heading of a column that can be sorted by; a click on the one that is sorted by turns it round."""
    if now == name:
        return Heading(title, with_query(query, sort=f"-{name}"), "ascending")
    return Heading(title, with_query(query, sort=name), "descending" if now == f"-{name}" else "none")
