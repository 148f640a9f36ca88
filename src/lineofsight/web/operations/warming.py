"""Has a process load what its pages need before it answers anybody."""

from __future__ import annotations

from django.template.loader import get_template
from django.urls import get_resolver

from lineofsight.web.performance import rows


def warm_up() -> None:
    """Bring in every view, the frame of every page and the engine that finds rows, so that nobody waits for them."""
    get_resolver().url_patterns  # noqa: B018 - asking for them imports them
    get_template("common/page.html")
    rows.warm_up()
