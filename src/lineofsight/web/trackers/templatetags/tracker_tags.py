"""The rows of a tracker's table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lineofsight.web.common.components import BLANK, link, table_row, tag, together
from lineofsight.web.common.navigation import addresses_of
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.trackers.addresses import Heading
from lineofsight.web.trackers.queries.tracker import NO_WORKER, Line

register = template.Library()

ARROWS = {"ascending": "▲", "descending": "▼"}


@register.simple_tag
def tracker_headings(headings: Iterable[Heading]) -> SafeString:
    """The headings of the columns. What a column is sorted by is told to all: by an arrow, and by ``aria-sort``."""
    return together(map(_heading, headings))


def _heading(each: Heading) -> SafeString:
    if not each.address:
        return format_html('<th scope="col" class="govuk-table__header">{}</th>', each.title)
    arrow = format_html(' <span aria-hidden="true">{}</span>', ARROWS[each.sorted]) if each.sorted in ARROWS else ""
    return format_html(
        '<th scope="col" class="govuk-table__header" aria-sort="{}"><a class="govuk-link govuk-link--no-visited-state"'
        ' href="{}" aria-label="{}, sort by this">{}</a>{}</th>',
        each.sorted, each.address, each.title, each.title, arrow,
    )  # fmt: skip


@register.simple_tag
def tracker_rows(lines: Iterable[Line], *, tells_when_met: bool, tells_workers: bool) -> SafeString:
    """A row for each deadline. A link leads to all deadlines of the child."""
    addresses = addresses_of("child_deadlines")
    return together(
        table_row(link(addresses(line.person.reference), line.person), _cells(line, tells_when_met, tells_workers))
        for line in lines
    )


def _cells(line: Line, tells_when_met: bool, tells_workers: bool) -> Iterator[object]:  # noqa: FBT001 - as the table has
    clock, deadline = line.clock, line.clock.deadline
    yield clock.title
    yield day(deadline.started_on)
    yield day(deadline.due_on) or BLANK
    if tells_when_met:
        yield day(deadline.met_on)
    yield clock.days_in_words
    yield line.team or "No team"
    if tells_workers:
        yield line.worker or NO_WORKER
    yield tag(clock.standing.words, clock.standing.colour)
