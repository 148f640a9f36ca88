"""Has a process load what its pages need before it answers anybody."""

from __future__ import annotations

from django.template.loader import get_template
from django.urls import get_resolver


def warm_up() -> None:
    """Bring in every view and the frame of every page, so that nobody's first request pays for it."""
    get_resolver().url_patterns  # noqa: B018 - asking for them imports them
    get_template("common/page.html")
