"""Reads about accounts, roles and teams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from lineofsight.web.accounts.models import AccountEvent, Appointment, Cover, Team, User
from lineofsight.web.accounts.permissions import Permission, Reach
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


def account_named(name: str) -> User | None:
    """The account of this e-mail address or user name, in any case of letters; the address goes first."""
    called = name.strip()
    found = User.objects.filter(Q(email__iexact=called) | Q(username__iexact=called)) if called else ()
    return max(found, key=lambda user: user.email.casefold() == called.casefold(), default=None)


def accounts(*, matching: str = "") -> QuerySet[User]:
    """All accounts by name, each with the roles that it holds today (``held``)."""
    standing = _standing(Appointment.objects.select_related("team"), timezone.localdate())
    found = User.objects.prefetch_related(Prefetch("appointments", standing, to_attr="held")).order_by("name", "pk")
    if matching := matching.strip():
        fields = ("name", "username", "email", "worker_id")
        found = found.filter(Q(*((f"{field}__icontains", matching) for field in fields), _connector=Q.OR))
    return found


def current_appointments(user: User) -> QuerySet[Appointment]:
    """The roles that somebody holds today."""
    return _standing(user.appointments.select_related("team"), timezone.localdate())


def appointments_of(user: User) -> QuerySet[Appointment]:
    return user.appointments.select_related("team").order_by("-from_on", "-pk")


def events(*, about: User | None = None) -> QuerySet[AccountEvent]:
    """What was done about accounts, newest first."""
    found = AccountEvent.objects.select_related("by", "about")
    return found.filter(about=about) if about else found


def teams() -> QuerySet[Team]:
    return Team.objects.select_related("parent")


def team_tree() -> Iterator[tuple[int, Team]]:
    """Every team with how deep it stands, each under the one that it belongs to, in the order of names."""
    under: dict[int | None, list[Team]] = {}
    for team in Team.objects.all():
        under.setdefault(team.parent_id, []).append(team)

    def branch(parent: int | None, depth: int) -> Iterator[tuple[int, Team]]:
        for team in under.get(parent, ()):
            yield depth, team
            yield from branch(team.pk, depth + 1)

    return branch(None, 0)


def coverable(*, reader: Reader) -> QuerySet[User]:
    """The people for whom a reader may arrange cover: those of their teams, or all where they answer for all."""
    found = User.objects.filter(is_active=True).order_by("name", "pk")
    if reader.may(Permission.MANAGE_ACCOUNTS) or reader.reach is Reach.SERVICE:
        return found
    standing = _standing(Appointment.objects.filter(team__in=reader.teams), timezone.localdate())
    return found.filter(pk__in=standing.values("user"))


def covers(*, reader: Reader) -> QuerySet[Cover]:
    """Cover that has not ended, of the people for whom the reader may arrange it."""
    people = coverable(reader=reader)
    today = timezone.localdate()
    return Cover.objects.filter(user__in=people, to_on__gte=today).select_related("user").order_by("from_on", "pk")


def names_by_worker() -> dict[str, str]:
    """The name of each worker who has an account, by their number in the case system."""
    return dict(User.objects.exclude(worker_id="").values_list("worker_id", "name"))


def names_of_accounts(numbers: Iterable[int]) -> dict[int, str]:
    """The name of each of these accounts, by its number. One that is gone is left out."""
    return dict(User.objects.filter(pk__in=list(numbers)).values_list("pk", "name"))
