"""Filters that write dates, times and numbers as people write them."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from django import template
from django.utils import timezone

register = template.Library()


@register.filter
def day(value: date | datetime | None) -> str:
    """A date, as “3 March 2025”. What is blank stays blank.

    >>> day(date(2025, 3, 3))
    '3 March 2025'
    """
    return _day(local(value)) if value else ""


@lru_cache(maxsize=10_000)
def _day(here: date | datetime) -> str:
    return f"{here.day} {here:%B %Y}"


@register.filter
def moment(value: date | datetime | None) -> str:
    """A moment, as “3 March 2025 at 4:05pm”. A day whose time nobody recorded is not given one.

    >>> moment(date(2025, 3, 3)), moment(datetime(2025, 3, 3))
    ('3 March 2025', '3 March 2025')
    >>> moment(datetime(2025, 3, 3, 16, 5)), moment(datetime(2025, 3, 3, 12, 0))
    ('3 March 2025 at 4:05pm', '3 March 2025 at midday')
    """
    if not isinstance(value, datetime) or local(value).time() == time():
        return day(value)
    return f"{day(value)} at {clock(local(value))}"


@register.filter
def clock(value: datetime | None) -> str:
    """A time of day, as “4:05pm”, “9am” or “midday”."""
    if not value:
        return ""
    here = local(value)
    if (here.hour, here.minute) == (12, 0):
        return "midday"
    minutes = f":{here:%M}" if here.minute else ""
    return f"{here.hour % 12 or 12}{minutes}{'am' if here.hour < 12 else 'pm'}"  # noqa: PLR2004 - noon


@register.filter
def month(value: date | None) -> str:
    """A month, as “March 2025”."""
    return f"{local(value):%B %Y}" if value else ""


@register.filter
def short_day(value: date | None) -> str:
    """A date for a narrow column, as “3 Mar 2025”.

    >>> short_day(date(2025, 9, 3))
    '3 Sep 2025'
    """
    return f"{local(value).day} {local(value):%b %Y}" if value else ""


@register.filter
def iso(value: date | None) -> str:
    """A date or time for the `datetime` attribute, which programs read."""
    return local(value).isoformat() if value else ""


@register.filter
def number(value: float | Decimal | None, places: int = 1) -> str:
    """A number with its thousands apart, and at most so many decimal places. Unknown is blank, never 0.

    >>> number(1234), number(12.345), number(3.0), number(0), number(None), number(-1250)
    ('1,234', '12.3', '3', '0', '', '−1,250')
    """
    if value is None or value == "":
        return ""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)
    written = f"{exact:,f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return written.replace("-", "−")


@register.filter
def share(value: float | Decimal | None, places: int = 1) -> str:
    """A share that is told out of a hundred, as “83.3%”. Nothing of nothing is blank.

    >>> share(83.3333), share(100.0), share(None)
    ('83.3%', '100%', '')
    """
    written = number(value, places)
    return f"{written}%" if written else ""


@register.filter
def count_of(value: int, noun: str) -> str:
    """A number with its noun: “1 child”, “1,204 children”, from ``count|count_of:"child,children"``.

    >>> count_of(1, "child,children"), count_of(1204, "child,children"), count_of(2, "visit"), count_of(0, "visit")
    ('1 child', '1,204 children', '2 visits', 'no visits')
    """
    one, _, many = noun.partition(",")
    return f"1 {one}" if value == 1 else f"{number(value) if value else 'no'} {many or one + 's'}"


def local(value: date | datetime) -> date | datetime:
    """A moment on the clock of the wall here; a date as it is."""
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
