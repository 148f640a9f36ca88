"""What stands on an agenda, as words and colours. The words always stand; no colour says anything alone."""

from __future__ import annotations

from django import template

from lineofsight.web.improvement.models.meetings import ITEM_KINDS

register = template.Library()

_COLOURS = {"overdue": "red", "escalated": "purple", "off_course": "orange", "for_green": "green", "changed": "blue"}


@register.filter
def item_colour(kind: str) -> str:
    """The colour of a tag for the kind of an item; grey for what the facts did not bring.

    >>> item_colour("overdue"), item_colour("standing")
    ('red', 'grey')
    """
    return _COLOURS.get(kind, "grey")


@register.filter
def item_kind(kind: str) -> str:
    """The kind of an item in words.

    >>> item_kind("off_course")
    'Off course'
    """
    return dict(ITEM_KINDS)[kind]
