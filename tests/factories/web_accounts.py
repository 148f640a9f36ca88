"""People who work with the product, their teams and what they may do, made for a test."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import count

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from lineofsight.web.accounts.models import Appointment, Cover, Team, User

PASSWORD = "violet tractor hums at noon"  # noqa: S105 - it guards invented people
_numbers = count(1)


def a_team(name: str = "", *, parent: Team | None = None, team_id: str | None = None) -> Team:
    """A team, under another where ``parent`` is given."""
    return Team.objects.create(name=name or f"Team {next(_numbers)}", parent=parent, team_id=team_id)


def someone(
    role: str | None = "social_worker", *, team: Team | None = None, worker_id: str = "", **details: object
) -> User:
    """Somebody with an account, in a role since a year ago; ``role=None`` for somebody without any.

    Their password is ``PASSWORD``. A ``client.force_login(user)`` in a test counts as signed in with both factors;
    ``signed_in`` says so in words.
    """
    number = next(_numbers)
    password = details.pop("password", PASSWORD)
    user = User(
        username=details.pop("username", f"person{number}"),
        name=details.pop("name", f"Person {number}"),
        email=details.pop("email", f"person{number}@council.example"),
        worker_id=worker_id,
        **details,
    )
    user.set_password(password)
    user.save()
    if role:
        appointed(user, role, team=team)
    return user


def appointed(
    user: User, role: str, *, team: Team | None = None, from_on: date | None = None, to_on: date | None = None
) -> Appointment:
    """That the user holds a role, since a year ago where no day is given."""
    return Appointment.objects.create(user=user, role=role, team=team, from_on=from_on or a_year_ago(), to_on=to_on)


def covering(user: User, worker_id: str, *, from_on: date | None = None, to_on: date | None = None) -> Cover:
    """That the user looks after the children of a worker who is away, this week where no days are given."""
    today = timezone.localdate()
    return Cover.objects.create(
        user=user, worker_id=worker_id, from_on=from_on or today, to_on=to_on or today + timedelta(days=6)
    )


def a_year_ago() -> date:
    return timezone.localdate() - timedelta(days=365)


def signed_in(client: Client, user: User) -> Client:
    """The client, signed in as the user with password and second factor both given."""
    client.force_login(user)
    return client


def an_app(user: User) -> str:
    """Have the user hold an authenticator app; gives the secret that ``code_of`` makes its codes from."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code_of(secret: str) -> str:
    """The code that an app with this secret shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def gives_password(client: Client, user: User, password: str = PASSWORD, **more: object) -> HttpResponse:
    """What the site answers when the user gives their password on the page for signing in."""
    return client.post("/account/login/", {"login": user.username, "password": password, **more})


def gives_both(client: Client, user: User, secret: str, **more: object) -> HttpResponse:
    """What the site answers when the user has signed in through its pages, with password and code."""
    gives_password(client, user, **more)
    return client.post("/account/second-factor/authenticate/", {"code": code_of(secret)})
