"""Has a process load what its pages need before it answers anybody."""

from __future__ import annotations

from django.template.loader import get_template
from django.urls import get_resolver

from lineofsight.web.performance import rows


def bring_in_pages() -> None:
    """Every view, the frame of every page and the engine's program: once, in the process that all others come from."""
    get_resolver().url_patterns  # noqa: B018 - asking for them imports them
    get_template("common/page.html")
    rows.bring_in()


def warm_up() -> None:
    """The engine that finds rows, in each process: what it holds cannot be shared."""
    rows.warm_up()
