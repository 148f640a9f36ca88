"""Addresses of a page with other filters: links that sort, switch or take a filter away, without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True)
class Heading:
    """A column's heading. A blank address cannot be sorted by; ``sorted`` is what ``aria-sort`` says."""

    title: str
    address: str = ""
    sorted: str = "none"


def with_query(query: QueryDict, **changed: object) -> str:
    """The query with some parts changed, or taken out where blank. The number of the page is never kept."""
    kept = query.copy()
    kept.pop("page", None)
    for name, value in changed.items():
        kept.pop(name, None)
        if value not in {None, ""}:
            kept[name] = str(value)
    return f"?{kept.urlencode()}"


def heading(title: str, name: str, now: str, query: QueryDict) -> Heading:
    """The heading of a column that can be sorted by; a click on the one that is sorted by turns it round."""
    if now == name:
        return Heading(title, with_query(query, sort=f"-{name}"), "ascending")
    return Heading(title, with_query(query, sort=name), "descending" if now == f"-{name}" else "none")
