"""Pre-proceedings by family."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row

GUIDANCE_CAME_ON = ibis.date("2021-03-01")


def build(relations: Relations) -> Relation:
    """One row for a family and a start; it has ended when it has for every child, on the last of their days.

    It went to court if it did for any child; it was stepped down if that is all that is said. Words that speak of
    both, or of neither, are not recorded. The child named is only one of the family, so that the team can be told.
    The limit of sixteen weeks counts from the guidance that brought it where a family was already in.
    """
    outcome = row.outcome.lower()
    court, down = outcome.contains("issue") | outcome.contains("court"), outcome.contains("step")
    rows = relations["pre_proceedings"].filter(row.began_on.notnull() & row.family.notnull())
    rows = rows.mutate(to_court=court & ~down, stepped_down=down & ~court)
    families = rows.group_by("authority", "family", "began_on").agg(
        source_ref=row.source_ref.min(),
        child_id=row.child_id.min(),
        children=row.child_id.nunique(),
        still_open=row.count(where=row.ended_on.isnull()),
        last_ended_on=row.ended_on.max(),
        went_to_court=row.to_court.any(),
        went_down=row.stepped_down.any(),
    )
    return families.mutate(
        ended_on=cases((row.still_open == 0, row.last_ended_on), otherwise=nothing(Kind.DATE)),
        clock_started_on=cases((row.began_on < GUIDANCE_CAME_ON, GUIDANCE_CAME_ON), otherwise=row.began_on),
        is_stepped_down=cases(
            (row.went_to_court, ibis.literal(value=False)),
            (row.went_down, ibis.literal(value=True)),
            otherwise=nothing(Kind.FLAG),
        ),
    )


derived = DerivedTable(
    title="Families in pre-proceedings",
    because="Brothers and sisters go through it together: counted by child, a large family would weigh more.",
    uses=("pre_proceedings.decided_on", "pre_proceedings.ended_on", "pre_proceedings.outcome"),
    columns={
        "family": Kind.TEXT,
        "child_id": Kind.TEXT,
        "children": Kind.WHOLE,
        "began_on": Kind.DATE,
        "ended_on": Kind.DATE,
        "clock_started_on": Kind.DATE,
        "is_stepped_down": Kind.FLAG,
    },
    build=build,
    key="family",
    after=("pre_proceedings_start",),
)
