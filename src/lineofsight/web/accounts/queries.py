"""Reads about accounts, roles and teams."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from lineofsight.web.accounts.models import Appointment, Cover, Team, User
from lineofsight.web.accounts.readers import Reader, reader_with


def reader_of(user: User, *, on: date) -> Reader:
    """What somebody may do and see on a day, by the roles they hold and the workers they cover on it."""
    held = list(_standing(Appointment.objects.filter(user=user), on))
    covered = _standing(Cover.objects.filter(user=user), on).values_list("worker_id", flat=True)
    own = {user.worker_id} if user.worker_id else set()
    teams = {appointment.team_id for appointment in held if appointment.team_id}
    return reader_with(
        user.pk,
        user.name,
        tuple(sorted({appointment.role for appointment in held})),
        teams=teams_under(teams),
        workers=frozenset(own | set(covered)),
    )


def _standing(rows: QuerySet, on: date) -> QuerySet:
    return rows.filter(Q(to_on__isnull=True) | Q(to_on__gte=on), from_on__lte=on)


def teams_under(teams: set[int]) -> frozenset[int]:
    """These teams and all teams under them. A tree that bites its own tail ends there."""
    found, above = set(teams), dict(Team.objects.values_list("pk", "parent_id")) if teams else {}
    while more := {team for team, parent in above.items() if parent in found} - found:
        found |= more
    return frozenset(found)
