"""Tags for the pages of a child: the head of each page, status tags, and where a row came from."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from lineofsight.web.common.components import together
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.records.child_page.clock_rows import clock_row
from lineofsight.web.records.child_page.deadlines import Clock
from lineofsight.web.records.child_page.header import Header
from lineofsight.web.records.child_page.words import NOT_RECORDED
from lineofsight.web.records.child_page.words import source_in_words as place_in_words
from lineofsight.web.records.models import Allocation
from lineofsight.web.records.statuses import STATUSES

register = template.Library()

COLOURS = {
    "missing": "red",
    "child_protection": "orange",
    "looked_after": "purple",
    "section_47": "yellow",
    "child_in_need": "blue",
    "care_leaver": "turquoise",
}


@register.inclusion_tag("components/identity_bar.html")
def child_head(header: Header) -> dict[str, object]:
    """The bar above each page of a child, and the warnings under it."""
    person = header.person
    born = f"{day(person.born_on)} ({header.age})" if person.born_on else header.age
    facts = [("Reference", person.reference), ("Date of birth", born), ("Allocated worker", _held_by(header.holders))]
    tags = status_tags(person.statuses)
    return {"title": str(person), "facts": facts, "tags": tags, "warnings": header.warnings}


def _held_by(holders: Iterable[Allocation]) -> str:
    told = ((each.worker_name or each.worker_id, each.team_name or "") for each in holders)
    return "; ".join(", ".join(filter(None, pair)) for pair in told) or NOT_RECORDED


@register.simple_tag
def clock_rows(clocks: Iterable[Clock]) -> SafeString:
    """A row for each of these deadlines."""
    return together(map(clock_row, clocks))


@register.filter
def status_tags(statuses: Iterable[str]) -> list[tuple[str, str]]:
    """Each status in words, with the colour of its tag; in the order given, which is the weightiest first.

    >>> status_tags(["child_protection", "early_help", "of another version"])
    [('Child protection plan', 'orange'), ('Early help', 'grey')]
    """
    known = (STATUSES[name] for name in statuses if name in STATUSES)
    return [(status.title, COLOURS.get(status.name, "grey")) for status in known]


@register.filter
def source_in_words(source_ref: str) -> str:
    """The file, sheet and line of a row."""
    return place_in_words(source_ref)
