"""Making, changing and closing accounts. Nobody does so to their own: two people look after accounts, or more."""

from __future__ import annotations

from datetime import date

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lineofsight.web.accounts.events import note
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.sign_in.links import link_for
from lineofsight.web.common.templatetags.words import day

OWN_ACCOUNT = "You cannot do this to your own account. Ask somebody else who looks after accounts."
FIELDS = ("name", "username", "email", "worker_id")


def not_to_oneself(user: User, by: User | None) -> None:
    if by is not None and by.pk == user.pk:
        raise ValidationError(OWN_ACCOUNT)


@transaction.atomic
def add_account(*, name: str, username: str, email: str, worker_id: str = "", by: User | None) -> User:
    """An account without a password and without a role: by itself it opens nothing."""
    user = User(name=name, username=username, email=email.lower(), worker_id=worker_id)
    user.set_unusable_password()
    user.full_clean()
    user.save()
    note("Account added", by=by, about=user)
    return user


@transaction.atomic
def change_account(  # noqa: PLR0913 - the facts that an account is made of
    *, user: User, name: str, username: str, email: str, worker_id: str, by: User
) -> User:
    not_to_oneself(user, by)
    said = {"name": name, "username": username, "email": email.lower(), "worker_id": worker_id}
    changed = [field for field in FIELDS if getattr(user, field) != said[field]]
    for field in changed:
        setattr(user, field, said[field])
    user.full_clean()
    user.save(update_fields=changed)
    names = [User._meta.get_field(field).verbose_name for field in changed]
    note("Account changed", by=by, about=user, detail=", ".join(map(str, names)))
    return user


@transaction.atomic
def close_account(*, user: User, by: User | None) -> None:
    """From the next request on, nobody is signed in with it."""
    not_to_oneself(user, by)
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(user)
    note("Account closed", by=by, about=user)


@transaction.atomic
def reopen_account(*, user: User, by: User | None) -> None:
    """Open one that was closed, was left, or went unused. What its roles were stays as it is."""
    not_to_oneself(user, by)
    user.is_active, user.reopened_at = True, timezone.now()
    if user.leaves_on and user.leaves_on < timezone.localdate():
        user.leaves_on = None
    user.save(update_fields=["is_active", "reopened_at", "leaves_on"])
    note("Account opened again", by=by, about=user)


@transaction.atomic
def leave(*, user: User, on: date, by: User | None) -> None:
    """Record the last day of somebody who leaves: roles and cover end with it, and the account closes after it."""
    not_to_oneself(user, by)
    user.leaves_on = on
    user.save(update_fields=["leaves_on"])
    user.appointments.filter(from_on__gt=on).delete()
    user.covers.filter(from_on__gt=on).delete()
    for held in (*user.appointments.exclude(to_on__lte=on), *user.covers.exclude(to_on__lte=on)):
        held.to_on = on
        held.save(update_fields=["to_on"])
    note("Leaver", by=by, about=user, detail=f"last day {day(on)}")


@transaction.atomic
def give_link(*, user: User, by: User | None) -> str:
    """The address at which somebody chooses a password, to be handed to them and nobody else."""
    not_to_oneself(user, by)
    note("Link to choose a password given", by=by, about=user)
    return link_for(user)


@transaction.atomic
def choose_first_password(*, user: User, password: str, by: User) -> None:
    """Set a password through a link. Sessions of the account end, wherever they are."""
    user.set_password(password)
    user.save(update_fields=["password"])
    end_sessions(user)
    note("Password chosen through a link", by=by, about=user)


@transaction.atomic
def remove_second_factor(*, user: User, by: User | None) -> None:
    """For somebody who has lost their phone: what they had opens nothing more, and they set up another at sign-in."""
    not_to_oneself(user, by)
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user)
    note("Second factor taken away", by=by, about=user)


def end_sessions(user: User) -> None:
    """No session begun before now stands at its next request."""
    user.sessions_ended_at = timezone.now()
    user.save(update_fields=["sessions_ended_at"])
