"""In which home a child in care lives, for every stretch between one move and the next."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import AFTER, STRETCH, stretches_of_care

CARRIED = {
    "moved_out_on": Kind.DATE,
    "long_term_since_on": Kind.DATE,
    "adoptive_since_on": Kind.DATE,
    "home_before_since_on": Kind.DATE,
    "third_last_left_on": Kind.DATE,
}


def build(relations: Relations) -> Relation:
    """``last_event_on`` is the day the child moved in; it is blank where no placement is recorded."""
    homes = relations["homes"].select("authority", "source_ref", "child_id", *CARRIED, event_on=row.moved_in_on)
    cut = stretches_of_care(relations, homes, CARRIED)
    in_order = ibis.window(group_by=["authority", "care_period_id"], order_by=["from_on", "until_on", "source_ref"])
    number = ibis.row_number().over(in_order)
    return cut.mutate(stay_id=row.care_period_id + "/" + number.cast("string"))


derived = DerivedTable(
    title="Stretches of care by home",
    because="How long a child had lived in a home, and how many there were, can then be asked as at any day.",
    uses=("placements.started_on", "placements.ended_on", "placements.kind"),
    columns={**STRETCH, **CARRIED, "stay_id": Kind.TEXT},
    build=build,
    key="care_period_id",
    after=(*AFTER, "homes"),
)
