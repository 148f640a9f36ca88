"""The agenda and the minutes of one meeting, as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch

from lineofsight.web.improvement.models import AgendaItem, Meeting, Minute, MinuteLink


@dataclass(frozen=True)
class ItemShown:
    """An item with what was minuted under it."""

    item: AgendaItem
    minutes: tuple[Minute, ...]


def agenda_shown(meeting: Meeting) -> tuple[list[ItemShown], list[Minute]]:
    """The items in their order, each with its minutes; and what was minuted under no item."""
    items = list(meeting.items.filter(withdrawn_at=None).select_related("action__plan", "priority"))
    minutes = minutes_of(meeting)
    shown = [ItemShown(item, tuple(each for each in minutes if each.item_id == item.pk)) for item in items]
    return shown, [each for each in minutes if each.item_id is None]


def minutes_of(meeting: Meeting) -> list[Minute]:
    """Every minute with its ``place`` from 1 on, the actions that it is about (``about``) and its task."""
    links = MinuteLink.objects.select_related("action__plan")
    found = meeting.minutes.select_related("recorded_by", "task__owner", "item", "corrects", "corrected_by")
    rows = list(found.prefetch_related(Prefetch("links", links, to_attr="about")))
    for place, row in enumerate(rows, 1):
        row.place = place
    return rows


def minute_numbered(meeting: Meeting, number: int) -> Minute | None:
    """The minute of a meeting by its place in it, from 1 on."""
    minutes = minutes_of(meeting)
    return minutes[number - 1] if 1 <= number <= len(minutes) else None
