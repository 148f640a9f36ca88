"""Who the child is, put beside every row about a child, so that any figure can be cut by it."""

from __future__ import annotations

from lineofsight.core.derived import Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import nothing, row

BIRTHDAYS = (1, 4, 5, 10, 16, 17, 18, 19, 21, 22, 25)
"""The birthdays on which a rule or an age group turns."""

CHARACTERISTICS: dict[str, Kind] = {
    "born_on": Kind.DATE,
    "sex": Kind.CODE,
    "ethnicity": Kind.CODE,
    "is_disabled": Kind.FLAG,
    "primary_need": Kind.CODE,
    "team": Kind.TEXT,
    **{f"turns_{age}_on": Kind.DATE for age in BIRTHDAYS},
}
"""Columns that every subject about a child has behind its own. ``team`` is the name of the team on the row itself."""


def with_characteristics(subject: Relation, relations: Relations) -> Relation:
    """The subject's rows, each with the child's characteristics; blank where the child or the fact is not known."""
    lacking = [name for name in CHARACTERISTICS if name not in subject.columns]
    return _with_team(_with_child(subject, relations), relations).select(*subject.columns, *lacking)


def _with_child(subject: Relation, relations: Relations) -> Relation:
    children = _children(relations)
    known = [name for name in children.columns if name not in {*subject.columns, "authority", "child_id"}]
    children = children.select("authority", "child_id", *known)
    return subject.left_join(children, ["authority", "child_id"]).select(subject, *(children[name] for name in known))


def _children(relations: Relations) -> Relation:
    people = relations["people"].select("authority", "child_id", "born_on", "sex", "ethnicity")
    birthdays, disabled, needs = relations["birthdays"], _disabled(relations), _primary_needs(relations)
    turns = [name for name in birthdays.columns if name != "born_on"]
    people = people.left_join(birthdays, ["born_on"]).select(people, *(birthdays[name] for name in turns))
    people = people.left_join(disabled, ["authority", "child_id"]).select(people, disabled.is_disabled)
    return people.left_join(needs, ["authority", "child_id"]).select(people, needs.primary_need)


def _disabled(relations: Relations) -> Relation:
    """A child with no disability row is "not recorded"; one whose only code is NONE is not disabled."""
    by_child = relations["disabilities"].group_by("authority", "child_id")
    coded = by_child.agg(found=row.disability.count(), named=row.count(where=row.disability != "NONE"))
    return coded.filter(row.found > 0).select("authority", "child_id", is_disabled=row.named > 0)


def _primary_needs(relations: Relations) -> Relation:
    """The need on the child's latest referral that states one."""
    referrals = relations["referrals"].filter(row.primary_need.notnull() & row.referred_on.notnull())
    latest = referrals.group_by("authority", "child_id").agg(primary_need=row.primary_need.argmax(row.referred_on))
    return latest.select("authority", "child_id", "primary_need")


def _with_team(subject: Relation, relations: Relations) -> Relation:
    if "team" in subject.columns:
        return subject
    if "team_id" not in subject.columns:
        return subject.mutate(team=nothing(Kind.TEXT))
    teams = relations["teams"].select("authority", "team_id", "name")
    joined = subject.left_join(teams, ["authority", "team_id"]).select(subject, team=teams.name)
    return joined.mutate(team=row.team.coalesce(row.team_id))
