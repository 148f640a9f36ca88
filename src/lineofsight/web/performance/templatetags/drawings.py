"""Puts a chart that we have drawn ourselves into a page, as the drawing that it is."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def drawn(chart: str) -> SafeString:
    """The chart. Only drawings of ``documents.charts`` may come here: they write out every word that is given them."""
    return mark_safe(chart)  # noqa: S308 - drawn by us, with every word escaped
