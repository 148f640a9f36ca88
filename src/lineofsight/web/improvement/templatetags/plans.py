"""Ratings and states as words and colours. The words always stand; no colour says anything alone."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.safestring import mark_safe

from lineofsight.documents.charts.trend import trend_chart
from lineofsight.web.improvement.models import RatingGiven
from lineofsight.web.improvement.queries.action_page import SuccessShown

register = template.Library()

_TAGS = {"amber": "orange", "none": "grey"}
_STATES = {
    "proposed": "grey",
    "agreed": "grey",
    "in_progress": "blue",
    "awaiting_verification": "yellow",
    "verified": "green",
    "reopened": "orange",
    "closed": "purple",
}


@register.filter
def tag_colour(colour: str) -> str:
    """The colour of a tag for the colour of a rating.

    >>> tag_colour("amber"), tag_colour("green")
    ('orange', 'green')
    """
    return _TAGS.get(colour, colour) or "grey"


@register.filter
def state_colour(state: str) -> str:
    """The colour of a tag for the state of an action."""
    return _STATES[state]


@register.filter
def is_ours(rating: object) -> bool:
    """Whether a rating was confirmed here, and is not only what a document says."""
    return isinstance(rating, RatingGiven)


@register.filter
def is_day(said: object) -> bool:
    """Whether something is a date, or a moment."""
    return isinstance(said, date)


@register.simple_tag
def test_trend(shown: SuccessShown) -> str:
    """The months of the figure that a test names, with limits and the test's own target."""
    drawn = shown.drawn
    labels = [figure.words for figure in drawn.trend]
    title = f"{drawn.definition.title}, by month"
    name = f"test-{shown.test.reference}"
    return mark_safe(trend_chart(drawn.chart, labels, drawn.definition.measured, name=name, title=title))  # noqa: S308 - drawn by us
