"""Adoption and other permanent homes on a child's pages: the steps, and never with whom."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=40,
    shows=(
        "decided_for_adoption_on",
        "placement_ordered_on",
        "matched_on",
        "placed_for_adoption_on",
        "ordered_on",
        "order_kind",
        "decision_reversed_on",
    ),
    moments=(
        Moment(on="decided_for_adoption_on", title="Adoption decided on"),
        Moment(on="fostering_for_adoption_decided_on", title="Fostering for adoption decided on"),
        Moment(on="placement_ordered_on", title="Placement order made"),
        Moment(on="matched_on", title="Matched with adopters"),
        Moment(on="placed_for_fostering_for_adoption_on", title="Placed with carers who foster for adoption"),
        Moment(on="placed_for_adoption_on", title="Placed for adoption"),
        Moment(on="decision_reversed_on", title="Adoption no longer the plan", tells=("reversal_reason",)),
        Moment(on="ordered_on", title="Order for a permanent home made", tells=("order_kind",)),
    ),
)
