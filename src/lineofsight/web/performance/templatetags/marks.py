"""Ratings, variation and assurance as words and colours. The words always stand; no colour says anything alone."""

from __future__ import annotations

from django import template
from django.utils.safestring import mark_safe

from lineofsight.core.control_charts import Assurance, ControlChart, Meaning
from lineofsight.core.rating import Rating
from lineofsight.documents.charts.icons import assurance_icon, variation_icon
from lineofsight.documents.charts.sparkline import sparkline
from lineofsight.documents.charts.trend import trend_chart
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.queries.indicator import IndicatorPage
from lineofsight.web.performance.queries.scorecard import Row

register = template.Library()


@register.simple_tag
def small_trend(row: Row) -> str:
    """The months as a line as small as a word."""
    name = f"line-{slug(row.definition)}"
    return mark_safe(sparkline(row.chart, row.definition.measured, name=name, title=row.definition.title))  # noqa: S308 - drawn by us


@register.simple_tag
def variation(chart: ControlChart, definition: Definition) -> str:
    """The sign for what the latest month says."""
    return mark_safe(variation_icon(chart, name=f"variation-{slug(definition)}"))  # noqa: S308 - drawn by us


@register.simple_tag
def assurance(chart: ControlChart, definition: Definition) -> str:
    """The sign for whether the target will be met."""
    return mark_safe(assurance_icon(chart, name=f"assurance-{slug(definition)}"))  # noqa: S308 - drawn by us


@register.simple_tag
def large_trend(page: IndicatorPage) -> str:
    """The chart of the months, with the limits, the target and what is not ordinary."""
    labels = [figure.words for figure in page.trend]
    title = f"{page.definition.title}, by month"
    return mark_safe(trend_chart(page.chart, labels, page.definition.measured, name="trend-chart", title=title))  # noqa: S308 - drawn by us


def slug(definition: Definition) -> str:
    """The measure's name as an id of an element."""
    return definition.name.replace(".", "-").replace("_", "-")


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
