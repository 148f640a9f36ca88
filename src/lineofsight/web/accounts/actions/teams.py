"""The tree of teams."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.events import note
from lineofsight.web.accounts.models import Team, User
from lineofsight.web.accounts.queries import teams_under


@transaction.atomic
def add_team(*, name: str, parent: Team | None = None, team_id: str = "", by: User | None) -> Team:
    team = Team(name=name, parent=parent, team_id=team_id or None)
    team.full_clean()
    team.save()
    note("Team added", by=by, detail=name)
    return team


@transaction.atomic
def change_team(*, team: Team, name: str, parent: Team | None, team_id: str, by: User) -> Team:
    """Rename or move a team. It cannot come to stand under itself, by however many teams between.

    Whoever manages the team above sees what is under it from the next request on.
    """
    if parent and parent.pk in teams_under({team.pk}):
        raise ValidationError({"parent": "A team cannot stand under itself or under one of its own"})
    before = f"{team.name} under {team.parent or 'none'}"
    team.name, team.parent, team.team_id = name, parent, team_id or None
    team.full_clean()
    team.save()
    note("Team changed", by=by, detail=f"{before}; now {name} under {parent or 'none'}")
    return team
