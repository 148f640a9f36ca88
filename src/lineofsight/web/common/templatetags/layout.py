"""Tags for the frame of a page: the navigation, links that may not exist, and the numbers of pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import template
from django.core.paginator import Page
from django.utils.html import format_html

from lineofsight.web.common.navigation import address_of, places_for

register = template.Library()


@register.inclusion_tag("components/service_navigation.html", takes_context=True)
def service_navigation(context: template.Context) -> dict[str, object]:
    """The bar of places that this reader may go to; the one that holds this page is marked."""
    path = getattr(context.get("request"), "path", "")
    found = [(place, address) for place, address in places_for(context.get("reader")) if place.stands_in_bar]
    return {"places": [(place, address, path.startswith(address)) for place, address in found], "path": path}


@register.simple_block_tag
def way_back(content: str) -> str:
    """A back link as a landmark that screen readers list. A trail of breadcrumbs is one already."""
    if not content.strip() or "<nav" in content:
        return content
    return format_html('<nav aria-label="Back">{}</nav>', content)


@register.simple_tag
def address(url_name: str, *arguments: object) -> str:
    """The address of a page by its name, or nothing where there is no such page: guard a link to it with ``if``."""
    return address_of(url_name, *arguments)


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    """The numbers to offer beside a page of many, with a gap where some are left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)


@register.filter
def any_has(rows: Iterable[dict[str, object]], key: str) -> bool:
    """Whether any of these rows says something under a key."""
    return any(row.get(key) for row in rows)
