"""The workers whose figures a reader may see: those who hold children of a reader who answers for workers."""

from __future__ import annotations

from lineofsight.web.accounts.permissions import Permission, Reach
from lineofsight.web.accounts.queries import teams_under
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.teams import teams_as_they_stand
from lineofsight.web.records.allocations import caseloads, names_of_workers


def workers_to_choose(team: str, *, reader: Reader) -> list[tuple[str, str]]:
    """The workers of a team by number and name, in the order of their names; of all the reader's where none is named.

    Who sees the whole service chooses the team first: a list of hundreds helps nobody.
    """
    if not reader.may(Permission.SEE_FIGURES_BY_WORKER) or (reader.reach is Reach.SERVICE and not team):
        return []
    named = {number for number, (name, _) in teams_as_they_stand().items() if name == team} if team else set()
    if team and not named:
        return []
    held = caseloads(reader=reader, teams=teams_under(named) if named else ())
    names = names_of_workers(held)
    return sorted(((worker, names.get(worker, worker)) for worker in held), key=lambda worker: worker[1])


def answers_for(worker: str, *, reader: Reader) -> bool:
    """Whether the reader may see this worker's figures."""
    return reader.may(Permission.SEE_FIGURES_BY_WORKER) and worker in caseloads(reader=reader)
