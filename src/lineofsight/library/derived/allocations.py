"""Which team is responsible for a child, and when."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row


def build(relations: Relations) -> Relation:
    """One stretch of time a row; stretches of one child never overlap, so a child is never counted in two teams."""
    teams = relations["teams"].select("authority", "team_id", "name")
    held = relations["involvements"].filter(_holds_the_case() & row.child_id.notnull() & row.team_id.notnull())
    held = held.left_join(teams, ["authority", "team_id"]).select(held, team_name=teams.name)
    held = held.mutate(began_on=row.started_on.coalesce(ibis.date("1900-01-01")))
    same_start = ibis.window(group_by=["authority", "child_id", "began_on"], order_by=ibis.desc("involvement_id"))
    held = held.mutate(place=ibis.row_number().over(same_start)).filter(row.place == 0)
    by_child = ibis.window(group_by=["authority", "child_id"], order_by="began_on")
    held = held.mutate(next_on=row.began_on.lead().over(by_child))
    until_on = cases((row.ended_on.isnull() | (row.next_on < row.ended_on), row.next_on), otherwise=row.ended_on)
    return held.mutate(until_on=until_on, team=row.team_name.coalesce(row.team_id)).select(
        "authority", "source_ref", "child_id", "worker_id", "team", "until_on", from_on=row.began_on
    )


def _holds_the_case() -> Relation:
    """A reviewing officer, chair or adviser is involved but does not hold the case; a blank role is taken to."""
    role = row.role.lower()
    others = role.contains("review") | role.contains("chair") | role.contains("advis") | role.contains("iro")
    return row.role.isnull() | ~others


derived = DerivedTable(
    title="The team responsible for each child, by stretch of time",
    because="A stock cut by team must use the team that held the case on the day, not the team of today.",
    uses=("involvements", "teams"),
    columns={
        "child_id": Kind.TEXT,
        "worker_id": Kind.TEXT,
        "team": Kind.TEXT,
        "until_on": Kind.DATE,
        "from_on": Kind.DATE,
    },
    build=build,
)
