"""Devices on which somebody signed in before. A stranger's tries elsewhere cannot use up the tries of such a device.

A device bears a signed cookie that names its accounts by digests. It signs nobody in, and survives signing out.
"""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from lineofsight.web.accounts.models import User

DAYS = 180
MOST_ACCOUNTS = 12
_SALT = "lineofsight.accounts.device"


def is_known_device(request: HttpRequest, user: User | None) -> bool:
    return user is not None and _mark(user) in _marks(request)


def remember_device(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Have this device known, from now on, as one on which the account was signed in to."""
    marks = [_mark(user), *(mark for mark in _marks(request) if mark != _mark(user))]
    response.set_cookie(
        cookie_name(),
        signing.dumps(marks[:MOST_ACCOUNTS], salt=_SALT),
        max_age=DAYS * 24 * 60 * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def cookie_name() -> str:
    return "__Host-device" if settings.SESSION_COOKIE_SECURE else "device"


def _marks(request: HttpRequest) -> list[str]:
    try:
        return signing.loads(request.COOKIES.get(cookie_name(), ""), salt=_SALT, max_age=DAYS * 24 * 60 * 60)
    except signing.BadSignature:
        return []


def _mark(user: User) -> str:
    return salted_hmac(_SALT, str(user.pk)).hexdigest()[:16]
