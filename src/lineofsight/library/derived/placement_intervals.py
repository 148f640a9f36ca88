"""Where a child in care lives, for every stretch between one placement's start and the next."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import AFTER, STRETCH, stretches_of_care

CARRIED = {"placement_id": Kind.TEXT, "kind": Kind.CODE, "placement_ended_on": Kind.DATE}


def build(relations: Relations) -> Relation:
    """A temporary stay does not end the placement before it; after a placement's end the kind is as good as blank."""
    placements = relations["lasting_placements"].select(
        "authority",
        "source_ref",
        "child_id",
        "placement_id",
        "kind",
        event_on=row.started_on,
        placement_ended_on=row.ended_on,
    )
    return stretches_of_care(relations, placements, CARRIED)


derived = DerivedTable(
    title="Stretches of care by placement",
    because="Where children lived can then be asked as at any day.",
    uses=("placements.started_on", "placements.ended_on", "placements.kind"),
    columns={**STRETCH, **CARRIED},
    build=build,
    key="care_period_id",
    after=(*AFTER, "lasting_placements"),
)
