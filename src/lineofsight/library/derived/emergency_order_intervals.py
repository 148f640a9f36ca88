"""Since when a child on a plan was last taken under emergency or police protection, for every stretch of the plan."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.spells_of_the_child import laid_to_spells

KEY = "child_protection_plan_id"
EMERGENCIES = ("L1", "L2")


def build(relations: Relations) -> Relation:
    """Each order begins the next stretch. The last order before the plan counts for its first stretch."""
    plans = relations["child_protection_plans"].filter(~row.held_for_other_authority.fill_null(False))
    orders = relations["legal_statuses"].filter(row.legal_status.isin(EMERGENCIES))
    orders = orders.select("authority", "child_id", "source_ref", event_on=row.started_on)
    found = intervals(plans, laid_to_spells(orders, plans, key=KEY), key=KEY, carried={})
    dated = orders.select("authority", "child_id", "event_on")
    met = found.left_join(dated, ["authority", "child_id"]).select(found, dated.event_on)
    known = met.group_by(*found.columns).agg(order_on=row.event_on.max(where=row.event_on <= row.from_on))
    return known.mutate(last_order_on=row.last_event_on.coalesce(row.order_on))


derived = DerivedTable(
    title="Stretches of a plan between emergency orders",
    because="Whether a child was lately under an emergency can then be asked as at any day.",
    uses=(
        "child_protection_plans.started_on",
        "child_protection_plans.ended_on",
        "legal_statuses.legal_status",
        "legal_statuses.started_on",
    ),
    where_told=("child_protection_plans.held_for_other_authority",),
    columns={
        "child_id": Kind.TEXT,
        "child_protection_plan_id": Kind.TEXT,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "last_order_on": Kind.DATE,
    },
    build=build,
    key=KEY,
)
