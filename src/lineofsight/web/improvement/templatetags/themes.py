"""The drawing of a theme's figure."""

from __future__ import annotations

from django import template
from django.utils.safestring import mark_safe

from lineofsight.documents.charts.trend import trend_chart
from lineofsight.web.improvement.queries.theme_page import FigureOfTheme

register = template.Library()


@register.simple_tag
def theme_trend(shown: FigureOfTheme) -> str:
    """The months of a figure, with an upright line and its letter for each inspection among them."""
    known = shown.definition
    return mark_safe(  # noqa: S308 - drawn by us
        trend_chart(
            shown.chart,
            shown.labels,
            known.measured,
            name=f"theme-{known.name}",
            title=f"{known.title}, by month",
            events=shown.events,
        )
    )
