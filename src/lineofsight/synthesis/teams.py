"""The council's teams as a tree, and how hard-pressed each is on a given day, which is what makes trends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from lineofsight.synthesis.days import month_on
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.ledger import Ledger

CHILDREN_A_POD = 5000
FEWEST_PODS = 2
MOST_PODS = 6
ASSESSMENT_TEAMS = 3
CARE_TEAMS = 2
AUGUST = 8
DECEMBER = 12


class Work(Enum):
    """What a team does."""

    SERVICE = "service"
    FRONT_DOOR = "front door"
    ASSESSMENT = "assessment"
    POD = "long-term pod"
    DISABILITY = "disability"
    CARE = "children in care"
    LEAVING_CARE = "leaving care"
    EARLY_HELP = "early help"
    ADOPTION = "fostering and adoption"
    REVIEWING = "reviewing officers"


@dataclass(frozen=True)
class Team:
    """One team. ``parent`` is the place in the list of the service that it belongs to; -1 for the top."""

    team_id: str
    name: str
    parent: int
    work: Work


@dataclass(frozen=True)
class Trouble:
    """A time in which a team could not keep up, from and to days, and how badly (0 not at all, 1 overwhelmed)."""

    team: int
    started: int
    ended: int
    depth: float


@dataclass(frozen=True)
class Teams:
    """All teams with their troubles. ``cleared`` is the month's first day in which the worst backlog was cleared."""

    teams: Sequence[Team]
    troubles: Sequence[Trouble]
    cleared: int
    opens: int
    as_at: int

    def doing(self, work: Work) -> list[int]:
        """The places in the list of the teams that do a kind of work."""
        return [place for place, team in enumerate(self.teams) if team.work is work]

    def strain(self, team: int, day: int) -> float:
        """How hard-pressed a team is on a day: 0 in good times, towards 1 when overwhelmed.

        Everybody is a little worse off in August and December, and was at the beginning of the years shown.
        """
        month = month_on(day)
        strain = 0.0
        if month == AUGUST:
            strain = 0.16
        elif month == DECEMBER:
            strain = 0.06
        if day < self.as_at:
            strain += 0.15 * min((self.as_at - day) / (self.as_at - self.opens), 1.0)
        for trouble in self.troubles:
            if trouble.team == team and trouble.started <= day < trouble.ended:
                strain += trouble.depth
        return min(strain, 1.0)


def set_up_teams(frame: Frame) -> Teams:
    """Some dozen teams; a larger council has more long-term pods."""
    pods = min(max(round(frame.children / CHILDREN_A_POD), FEWEST_PODS), MOST_PODS)
    plan = [
        ("Children's social care", -1, Work.SERVICE),
        ("Help and protection service", 0, Work.SERVICE),
        ("Care and permanence service", 0, Work.SERVICE),
        ("Front door", 1, Work.FRONT_DOOR),
        *((f"Assessment team {number}", 1, Work.ASSESSMENT) for number in range(1, ASSESSMENT_TEAMS + 1)),
        *((f"Pod {number}", 1, Work.POD) for number in range(1, pods + 1)),
        ("Disabled children's team", 1, Work.DISABILITY),
        ("Early help", 1, Work.EARLY_HELP),
        *((f"Children in care team {number}", 2, Work.CARE) for number in range(1, CARE_TEAMS + 1)),
        ("Leaving care team", 2, Work.LEAVING_CARE),
        ("Fostering and adoption", 2, Work.ADOPTION),
        ("Reviewing officers", 0, Work.REVIEWING),
    ]
    teams = [Team(f"T{place:02d}", name, parent, work) for place, (name, parent, work) in enumerate(plan)]
    assessment = [place for place, team in enumerate(teams) if team.work is Work.ASSESSMENT]
    pod = [place for place, team in enumerate(teams) if team.work is Work.POD]
    cleared = frame.years_ago(2.2)
    troubles = [
        Trouble(assessment[1], frame.years_ago(3.2), cleared, 0.45),
        Trouble(pod[-1], frame.years_ago(0.7), frame.as_at + 1, 0.35),
    ]
    return Teams(teams, troubles, cleared, frame.opens, frame.as_at)


def write_teams(teams: Teams, ledger: Ledger) -> None:
    write = ledger.table("teams", "team_id", "name", "parent_team_id", "parent_name")
    for team in teams.teams:
        parent = teams.teams[team.parent] if team.parent >= 0 else None
        write((team.team_id, team.name, parent and parent.team_id, parent and parent.name))
