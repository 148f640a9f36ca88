"""Components that stand many times on a page, made without a template, which would take longer than all else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe

BLANK = mark_safe('<span class="site-blank">Not recorded</span>')


def escaped(value: object) -> str:
    """As Django's ``conditional_escape`` gives it, less what that does for words that are translated late."""
    return value if isinstance(value, SafeString) else escape(str(value))


def tag(text: str, colour: str) -> SafeString:
    """A few words on a colour: grey, green, turquoise, blue, purple, pink, red, orange or yellow."""
    return mark_safe(f'<strong class="govuk-tag govuk-tag--{escaped(colour)}">{escaped(text)}</strong>')  # noqa: S308 - escaped


def link(address: str, text: object) -> SafeString:
    return mark_safe(f'<a class="govuk-link" href="{escaped(address)}">{escaped(text)}</a>')  # noqa: S308 - escaped


def table_row(heading: object, cells: Iterable[object]) -> SafeString:
    """A row of a table with its heading. What is not marked as safe is escaped."""
    told = "".join(f'<td class="govuk-table__cell">{escaped(cell)}</td>' for cell in cells)
    head = f'<th scope="row" class="govuk-table__header">{escaped(heading)}</th>'
    return mark_safe(f'<tr class="govuk-table__row">{head}{told}</tr>')  # noqa: S308 - each cell is escaped


def together(parts: Iterable[SafeString]) -> SafeString:
    """One after another."""
    return mark_safe("\n".join(parts))  # noqa: S308 - each is safe
