"""The moment at which a change is recorded: now, but for the demonstration, which acts out two years."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_acted: ContextVar[datetime | None] = ContextVar("acted", default=None)


def now() -> datetime:
    return _acted.get() or timezone.now()


def today() -> date:
    return timezone.localdate(now())


@contextmanager
def acting_at(moment: datetime) -> Iterator[None]:
    """Have what is done within recorded as if it were done at another moment. Only invented plans may be."""
    token = _acted.set(moment)
    try:
        yield
    finally:
        _acted.reset(token)
