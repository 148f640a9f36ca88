"""What every template may name."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    """The council's name, whether this is the demonstration, and the reader, where somebody is signed in."""
    return {
        "council_name": settings.COUNCIL_NAME,
        "is_demonstration": settings.DEMONSTRATION,
        "reader": getattr(request, "reader", None),
    }
