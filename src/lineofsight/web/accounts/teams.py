"""The teams that the case system names, kept in step with it. The records app calls this with each load.

A team is known again by its number there. Its name follows the case system; its place in the tree does so where the
case system gives one, and otherwise stays as an administrator has set it. Teams of our own have no number and are
never touched.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lineofsight.web.accounts.models import Appointment, Team
from lineofsight.web.common.read_by_sql import Columns

LONGEST_NAME = 150
LONGEST_NUMBER = 100

_TEAMS = Columns(Team, "id", "name", "parent")


@dataclass(frozen=True)
class NamedTeam:
    """A team as the case system has it; blank is not told. A number that nothing else tells of may be its name too."""

    team_id: str
    name: str = ""
    parent_team_id: str = ""


def know_teams(named: Iterable[NamedTeam]) -> dict[str, int]:
    """Make and rename teams so that each of these stands; gives the primary key of each by its number.

    A number too long to be one is left out.
    """
    told = {team.team_id: team for team in named if 0 < len(team.team_id) <= LONGEST_NUMBER}
    held = {team.team_id: team for team in Team.objects.filter(team_id__isnull=False)}
    new = [Team(team_id=number, name=_name(team)) for number, team in told.items() if number not in held]
    held |= {team.team_id: team for team in Team.objects.bulk_create(new)}
    changed = [held[number] for number, team in told.items() if _brought_up_to_date(held[number], team, held)]
    Team.objects.bulk_update(changed, ["name", "parent"], batch_size=500)
    return {number: held[number].pk for number in told}


def teams_by_number() -> dict[str, int]:
    """The primary key of each team that has a number in the case system."""
    return dict(Team.objects.exclude(team_id=None).values_list("team_id", "pk"))


def teams_as_they_stand() -> dict[int, tuple[str, int | None]]:
    """Each team's name and the team above it, by primary keys."""
    return {team: (name, parent) for team, name, parent in _TEAMS.select("FROM accounts_team")}


def put_team_back(team: int, *, name: str, parent: int | None) -> None:
    """Give a team the name and place that it had; one that is gone stays gone."""
    above = parent if Team.objects.filter(pk=parent).exists() else None
    Team.objects.filter(pk=team).update(name=name, parent=above)


def forget_teams(teams: Collection[int]) -> None:
    """Take out those of these teams that nobody is appointed to and no other team stands under."""
    used = set(Appointment.objects.filter(team__in=teams).values_list("team", flat=True))
    leaving = set(teams) - used
    while leaving:
        above = set(Team.objects.exclude(pk__in=leaving).filter(parent__in=leaving).values_list("parent", flat=True))
        if not above:
            break
        leaving -= above
    Team.objects.filter(pk__in=leaving).update(parent=None)
    Team.objects.filter(pk__in=leaving).delete()


def _brought_up_to_date(team: Team, told: NamedTeam, held: dict[str, Team]) -> bool:
    before = (team.name, team.parent_id)
    team.name = _name(told) if told.name else team.name
    parent = held.get(told.parent_team_id)
    if parent is not None and parent.pk != team.pk:
        team.parent = parent
    return (team.name, team.parent_id) != before


def _name(team: NamedTeam) -> str:
    return (team.name or team.team_id)[:LONGEST_NAME]
