"""Giving and ending roles. Nobody gives one to themselves, and nobody both looks after accounts and sees children."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from lineofsight.web.accounts.actions.accounts import not_to_oneself
from lineofsight.web.accounts.events import note
from lineofsight.web.accounts.models import Appointment, Team, User
from lineofsight.web.accounts.permissions import Permission, Reach
from lineofsight.web.accounts.roles import ROLES, Role
from lineofsight.web.common.templatetags.words import day


@transaction.atomic
def appoint(  # noqa: PLR0913 - the facts that an appointment is made of
    *, user: User, role: str, from_on: date, to_on: date | None = None, team: Team | None = None, by: User | None
) -> Appointment:
    """Have somebody hold a role from one day to another, both included; without a last day until further notice.

    Raises:
        ValidationError: the role asks for a team or a last day that is not given, or does not go with another.
    """
    not_to_oneself(user, by)
    held = ROLES[role]
    complete(held, team, from_on, to_on)
    alongside = list(overlapping(user, from_on, to_on))
    goes_with(held, team, alongside)
    made = Appointment.objects.create(user=user, role=role, team=team, from_on=from_on, to_on=to_on)
    note("Role given", by=by, about=user, detail=said_of(made))
    return made


@transaction.atomic
def end_appointment(*, appointment: Appointment, on: date, by: User | None) -> None:
    """End a role with a day, that day included. One that has not begun by then is taken back."""
    not_to_oneself(appointment.user, by)
    if appointment.to_on and appointment.to_on < on:
        raise ValidationError({"to_on": "Last day must not be later than the role ends already"})
    if appointment.from_on > on:
        appointment.delete()
    else:
        appointment.to_on = on
        appointment.save(update_fields=["to_on"])
    note("Role ended", by=by, about=appointment.user, detail=f"{said_of(appointment)}, ends {day(on)}")


def complete(role: Role, team: Team | None, from_on: date, to_on: date | None) -> None:
    if role.reach is Reach.TEAM and team is None:
        raise ValidationError({"team": f"Choose a team: a {role.title.lower()} sees the children of theirs"})
    if role.must_end and to_on is None:
        raise ValidationError({"to_on": f"Enter the last day: the role of {role.title.lower()} must end"})
    if to_on and to_on < from_on:
        raise ValidationError({"to_on": "Last day must be the same as or after the first day"})


def goes_with(role: Role, team: Team | None, alongside: list[Appointment]) -> None:
    if any(other.role == role.name and other.team_id == (team.pk if team else None) for other in alongside):
        raise ValidationError({"role": "They hold this role already in that time"})
    together = role.permissions.union(*(ROLES[other.role].permissions for other in alongside))
    if {Permission.MANAGE_ACCOUNTS, Permission.SEE_CHILDREN} <= together:
        raise ValidationError({"role": "Whoever looks after accounts cannot hold a role that sees children as well"})


def overlapping(user: User, from_on: date, to_on: date | None) -> list[Appointment]:
    ends_later = Q(to_on__isnull=True) | Q(to_on__gte=from_on)
    found = user.appointments.filter(ends_later)
    return list(found.filter(from_on__lte=to_on) if to_on else found)


def said_of(appointment: Appointment) -> str:
    team = f" in {appointment.team}" if appointment.team else ""
    until = f" to {day(appointment.to_on)}" if appointment.to_on else ""
    return f"{ROLES[appointment.role].title}{team} from {day(appointment.from_on)}{until}"
