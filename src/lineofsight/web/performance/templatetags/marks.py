"""Ratings, variation and assurance as words and colours. The words always stand; no colour says anything alone."""

from __future__ import annotations

from django import template

from lineofsight.core.control_charts import Assurance, ControlChart, Meaning
from lineofsight.core.rating import Rating

register = template.Library()

_RATINGS = {Rating.MET: ("Met", "green"), Rating.NEAR: ("Near", "yellow"), Rating.NOT_MET: ("Not met", "red")}
_ASSURANCE = {
    Assurance.PASSES: "Will keep meeting the target",
    Assurance.FAILS: "Will keep missing the target unless something changes",
    Assurance.HIT_AND_MISS: "Will meet the target in some months and miss it in others",
}
_VARIATION = {
    Meaning.IMPROVEMENT: ("Improving", "blue"),
    Meaning.CONCERN: ("Getting worse", "orange"),
    Meaning.NEUTRAL: ("Changed", "purple"),
    Meaning.COMMON: ("No change", "grey"),
}
_ENDS = {"H": "unusually high", "L": "unusually low"}


@register.filter
def rating_words(rating: Rating) -> str:
    return _RATINGS[rating][0]


@register.filter
def rating_colour(rating: Rating) -> str:
    return _RATINGS[rating][1]


@register.filter
def variation_words(chart: ControlChart) -> str:
    """What the latest month says, and at which end it lies where neither end is the better one."""
    words = _VARIATION[chart.variation][0]
    return f"{words}: {_ENDS[chart.letter]}" if chart.variation is Meaning.NEUTRAL else words


@register.filter
def variation_colour(chart: ControlChart) -> str:
    return _VARIATION[chart.variation][1]


@register.filter
def assurance_words(assurance: Assurance) -> str:
    return _ASSURANCE[assurance]
