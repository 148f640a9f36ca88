"""The rows of a team's table: what each worker has, tracker by tracker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlencode

from django import template
from django.utils.safestring import SafeString, mark_safe

from lineofsight.web.common.components import escaped, together
from lineofsight.web.common.navigation import address_of
from lineofsight.web.trackers.queries.my_team import Load
from lineofsight.web.trackers.shows import WEEK

register = template.Library()

CELL = '<td class="govuk-table__cell govuk-table__cell--numeric">{}</td>'


@register.simple_tag
def team_rows(loads: Iterable[Load], team: object) -> SafeString:
    """A row for each worker. Each count leads to the deadlines that it counts, of the team that was chosen."""
    return together(map(_row_of(team), loads))


def _row_of(team: object) -> Callable[[Load], SafeString]:
    def row(load: Load) -> SafeString:
        head = f'<th scope="row" class="govuk-table__header">{escaped(load.name)}</th>'
        cells = [load.children, load.overdue, load.due, *_counts(load, team)]
        told = "".join(CELL.format(cell) for cell in cells)
        return mark_safe(f'<tr class="govuk-table__row">{head}{told}</tr>')  # noqa: S308 - names are escaped

    return row


def _counts(load: Load, team: object) -> Iterator[str]:
    of_worker = {"worker": load.choice, "team": team}
    overdue = urlencode({"show": "overdue"} | of_worker)
    due = urlencode({"show": "due", "within": WEEK} | of_worker)
    for name, title, cell in load.cells:
        address, of_whom = address_of("tracker", name), f"{title}, {load.name}"
        told = []
        if cell.overdue:
            words = f"{cell.overdue} overdue"
            told.append(_link(f"{address}?{overdue}", f"{words}: {of_whom}", f"<strong>{words}</strong>"))
        if cell.due:
            words = f"{cell.due} due"
            told.append(_link(f"{address}?{due}", f"{words}: {of_whom}", words))
        yield " ".join(told) or "0"


def _link(address: str, label: str, words: str) -> str:
    return f'<a class="govuk-link" href="{escaped(address)}" aria-label="{escaped(label)}">{words}</a>'
