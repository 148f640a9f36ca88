"""Who provides the placement."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind


def add(stretches: Relation, relations: Relations) -> Relation:
    """Blank where the placement has none, or the child no placement."""
    placements = relations["placements"].select("authority", "placement_id", "provider")
    return stretches.left_join(placements, ["authority", "placement_id"]).select(stretches, placements.provider)


derived = DerivedColumns(
    title="Who provides the placement",
    because="A council's own homes are nearer, cheaper and known to it.",
    onto="placement_intervals",
    uses=("placements.provider",),
    adds={"provider": Kind.CODE},
    add=add,
    after=("placement_intervals",),
)
