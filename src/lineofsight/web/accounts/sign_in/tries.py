"""Counts wrong passwords and codes: at most five in fifteen minutes from devices known to the account, and five others.

A stranger who guesses from a thousand places uses up the five of unknown devices, and cannot touch those of the
device on which the person works. A name that is nobody's is counted in the same way, so that a refusal tells nothing.
The count stands in the database: it is one for all processes, and outlives them.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from lineofsight.web.accounts.models import SignInTry, User
from lineofsight.web.accounts.queries import account_named
from lineofsight.web.accounts.sign_in.devices import is_known_device

MOST = 5
WITHIN = timedelta(minutes=15)
TOO_MANY = (
    "There have been too many tries for this account. Wait 15 minutes, then try again, or use a device on which you"
    " have signed in before."
)


def begin_try(request: HttpRequest, *, name: str = "", user: User | None = None, what: str = "password") -> SignInTry:
    """Count a try before it is made. Found right, it is taken back (``found_right``); else it goes on counting.

    Raises:
        ValidationError: there have been too many; this one must not be made, and does not count.
    """
    user = user or account_named(name)
    account = digest(f"{what} {user.pk if user else name.strip().casefold()}")
    made = SignInTry.objects.create(account=account, is_known_device=is_known_device(request, user))
    if counting(account, is_known_device=made.is_known_device).count() > MOST:
        made.delete()
        raise ValidationError(TOO_MANY, code="too_many_login_attempts")
    return made


def found_right(made: SignInTry) -> None:
    """Take a try back, and clear away those that count no more."""
    made.delete()
    SignInTry.objects.filter(at__lt=timezone.now() - WITHIN).delete()


def counting(account: str, *, is_known_device: bool) -> QuerySet[SignInTry]:
    since = timezone.now() - WITHIN
    return SignInTry.objects.filter(account=account, is_known_device=is_known_device, at__gt=since)


def digest(account: str) -> str:
    return hashlib.sha256(account.encode()).hexdigest()
