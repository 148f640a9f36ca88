"""Whether an account is open on a day: worked out anew at each request, so that no job can forget to close one."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from lineofsight.web.accounts.models import User

UNUSED_FOR = timedelta(days=60)


def is_open(user: User, *, on: date | None = None) -> bool:
    """Whether somebody may sign in, and a session of theirs stands."""
    return closed_because(user, on=on) == ""


def closed_because(user: User, *, on: date | None = None) -> str:
    """Why an account is closed, in a few words; blank where it is open."""
    today = on or timezone.localdate()
    if not user.is_active:
        return "closed by an administrator"
    if user.leaves_on and user.leaves_on < today:
        return "they have left"
    if timezone.localdate(last_used_at(user)) + UNUSED_FOR < today:
        return "not used for 60 days"
    return ""


def last_used_at(user: User) -> object:
    """When an account was last signed in to, opened again or made, whichever is latest."""
    return max(at for at in (user.last_login, user.reopened_at, user.date_joined) if at)
