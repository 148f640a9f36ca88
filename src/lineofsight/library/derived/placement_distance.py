"""How far from home the placement is."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind


def add(stretches: Relation, relations: Relations) -> Relation:
    """Blank where the placement does not say, or the child has no placement."""
    placements = relations["placements"].select("authority", "placement_id", "distance_in_miles", "is_inside_authority")
    joined = stretches.left_join(placements, ["authority", "placement_id"])
    return joined.select(stretches, placements.distance_in_miles, placements.is_inside_authority)


derived = DerivedColumns(
    title="How far from home the placement is",
    because="A child far from home is far from school, friends and the social worker.",
    onto="placement_intervals",
    uses=("placements.distance_in_miles", "placements.is_inside_authority"),
    adds={"distance_in_miles": Kind.DECIMAL, "is_inside_authority": Kind.FLAG},
    add=add,
    after=("placement_intervals",),
)
