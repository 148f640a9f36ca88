"""Tags for the frame of a page: the navigation, links that may not exist, and the numbers of pages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lineofsight.web.common.navigation import Place, address_of, places_opened_by

register = template.Library()


Site = tuple[str, str]


@register.simple_tag(takes_context=True)
def service_navigation(context: template.Context) -> SafeString:
    """The bar of places that this reader may go to; the one that holds this page is marked."""
    path = getattr(context.get("request"), "path", "")
    permissions = frozenset(getattr(context.get("reader"), "permissions", ()))
    site = settings.ROOT_URLCONF, get_script_prefix()
    app = _app_of(context.get("request"))
    here = tuple(
        address for place, address in _places(permissions, site) if path.startswith(address) or app == place.app
    )
    return _bar(permissions, site, here, path in here)


def _app_of(request: object) -> str | None:
    """The part of the site that a page belongs to: "improvement"; None for one that no view makes."""
    match = getattr(request, "resolver_match", None)
    _, found, rest = getattr(match.func, "__module__", "").partition("lineofsight.web.") if match else ("", "", "")
    return rest.partition(".")[0] if found else None


@lru_cache(maxsize=200)
def _places(permissions: frozenset[object], _site: Site) -> list[tuple[Place, str]]:
    return [(place, address) for place, address in places_opened_by(permissions) if place.stands_in_bar]


@lru_cache(maxsize=1000)
def _bar(permissions: frozenset[object], site: Site, here: tuple[str, ...], is_this_page: bool) -> SafeString:  # noqa: FBT001 - a key
    """Made once for all who may go to the same places: it tells nothing of anybody."""
    places = [(place, address, address in here) for place, address in _places(permissions, site)]
    return render_to_string("components/service_navigation.html", {"places": places, "is_this_page": is_this_page})


@register.simple_tag
def asset(name: str) -> str:
    """The address of a file that pages load, as Django's ``static`` gives it; found once."""
    return _asset(name, settings.STATIC_URL)


@lru_cache(maxsize=100)
def _asset(name: str, _address: str) -> str:
    return static(name)


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


@register.simple_tag(takes_context=True)
def addresses_of_pages(context: template.Context, page: Page) -> dict[str, object]:
    """Where the pages of a list stand: the one before, the one after, and the numbers to offer.

    The numbers are pairs with their addresses; where some are left out, there is a gap without one. Other parts of
    the query stay as they are.
    """
    query = context["request"].GET.copy()
    query.pop("page", None)
    kept = f"?{query.urlencode()}&page=" if query else "?page="
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return {
        "before": f"{kept}{page.number - 1}" if page.has_previous() else "",
        "after": f"{kept}{page.number + 1}" if page.has_next() else "",
        "numbers": [(number, f"{kept}{number}" if isinstance(number, int) else "") for number in numbers],
    }


@register.filter
def any_has(rows: Iterable[dict[str, object]], key: str) -> bool:
    """Whether any of these rows says something under a key."""
    return any(row.get(key) for row in rows)
