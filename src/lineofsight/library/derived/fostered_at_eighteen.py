"""Whether a care leaver lived with foster carers on the day they turned 18."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row

FOSTERED = ("U1", "U2", "U3", "U4", "U5", "U6", "Q1", "Q2")


def add(care_leavers: Relation, relations: Relations) -> Relation:
    """A placement that ended on the birthday itself lasted until it, as one does when care ends at 18.

    One that ended the day before did not. A night in hospital over the birthday does not end the foster placement.
    """
    people = relations["people"].filter(row.born_on.notnull()).select("authority", "child_id", "born_on")
    birthdays = relations["birthdays"].select("born_on", "turns_18_on")
    people = people.join(birthdays, ["born_on"]).select(people, birthdays.turns_18_on)
    fostered = relations["lasting_placements"].filter(row.kind.isin(FOSTERED))
    fostered = fostered.select("authority", "child_id", "started_on", "ended_on")
    met = people.join(fostered, ["authority", "child_id"])
    lasted = (row.started_on < row.turns_18_on) & (row.ended_on.isnull() | (row.ended_on >= row.turns_18_on))
    by_child = met.filter(lasted).group_by("authority", "child_id").agg(stays=row.count())
    joined = care_leavers.left_join(by_child, ["authority", "child_id"])
    return joined.select(care_leavers, was_fostered_at_18=by_child.stays.notnull())


derived = DerivedColumns(
    title="Whether a care leaver was fostered on turning 18",
    because="Only someone who lived with foster carers at 18 can stay put with them.",
    onto="care_leavers",
    uses=("people.born_on", "placements.started_on", "placements.ended_on", "placements.kind"),
    adds={"was_fostered_at_18": Kind.FLAG},
    add=add,
    after=("lasting_placements",),
)
