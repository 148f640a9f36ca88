"""The events that every write about an account leaves."""

from __future__ import annotations

from lineofsight.web.accounts.models import AccountEvent, User


def note(what: str, *, by: User | None, about: User | None = None, detail: str = "") -> AccountEvent:
    """Write down what was done. ``by=None`` is the command line."""
    return AccountEvent.objects.create(what=what, by=by, about=about, detail=detail[:500])
