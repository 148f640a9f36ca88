"""The filters of the trackers' pages: sent by GET, so that a filtered page has an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.safestring import SafeString

from lineofsight.web.common.choices import Choice, choice, drawn
from lineofsight.web.trackers.shows import FOUR_WEEKS, SHOWS, WEEK

NOBODY = "-"
WITHIN = ((str(WEEK), "7 days"), ("14", "14 days"), (str(FOUR_WEEKS), "28 days"))
ANY_TEAM, ANY_WORKER = ("", "All teams"), ("", "All workers")

Query = Mapping[str, str]


class TrackerFilter:
    """Which deadlines of a tracker to show. What stands in an address and is no choice is taken as not chosen."""

    def __init__(self, query: Query, *, teams: Iterable[tuple[int, str]]) -> None:
        asked = query.get("show", "")
        self.shown = asked if asked in SHOWS else "overdue"
        self._query = query
        self._within = choice(query, "within", "Due soon means within", WITHIN, usual=str(FOUR_WEEKS))
        self._lists = {"team": _of_teams(query, teams)}

    def offer_workers(self, workers: Iterable[tuple[str, str]]) -> None:
        """Let a worker be chosen as well, where there are any to choose from."""
        self._lists["worker"] = choice(self._query, "worker", "Worker", [ANY_WORKER, *workers])

    @property
    def days(self) -> int:
        """How many days "due soon" looks ahead."""
        return int(self._within.chosen)

    @property
    def team(self) -> str:
        """The number of the team that was chosen; blank for all."""
        return self._lists["team"].chosen

    @property
    def chosen(self) -> list[Choice]:
        """The lists of which something was chosen, beside the days."""
        return [each for each in self._lists.values() if each.chosen]

    def __str__(self) -> SafeString:
        offering = (each for each in self._lists.values() if len(each.offered) > 1)
        return drawn((self._within, *offering), (("show", self.shown),))


class TeamFilter:
    """Which team's workers to show."""

    def __init__(self, query: Query, *, teams: Iterable[tuple[int, str]]) -> None:
        self._team = _of_teams(query, teams)

    @property
    def team_number(self) -> int | None:
        """The team that was chosen, if any."""
        return int(self._team.chosen) if self._team.chosen else None

    @property
    def team_name(self) -> str:
        """The name of the team that was chosen; blank for all."""
        return self._team.words if self._team.chosen else ""

    def __str__(self) -> SafeString:
        return drawn((self._team,))


def _of_teams(query: Query, teams: Iterable[tuple[int, str]]) -> Choice:
    return choice(query, "team", "Team", [ANY_TEAM, *((str(number), name) for number, name in teams)])
