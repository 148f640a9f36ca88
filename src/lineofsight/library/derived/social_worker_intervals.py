"""How many social workers a child in care has had in twelve months, for every stretch in which that number holds."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import AFTER, STRETCH, periods_in_care, stretches_of_care

OTHER_ROLES = ("review", "iro", "chair", "advis", "support", "manager", "foster", "family help", "early help")


def build(relations: Relations) -> Relation:
    """Different workers, so that one who comes back counts once. Care before this period and before care counts too.

    The number can only change where an involvement begins, or where one that ended is twelve months gone.
    """
    held = relations["involvements"].filter(
        row.worker_id.notnull() & row.child_id.notnull() & row.started_on.notnull() & is_social_worker()
    )
    held = held.select(
        "authority",
        "child_id",
        "worker_id",
        "source_ref",
        counts_from_on="started_on",
        counts_until_on="counts_until_on",
    )
    periods = periods_in_care(relations)
    met = _changes(held, periods).join(held.drop("source_ref"), ["authority", "child_id"])
    counts = (row.counts_from_on <= row.event_on) & (
        row.counts_until_on.isnull() | (row.counts_until_on > row.event_on)
    )
    counted = met.group_by("authority", "child_id", "event_on").agg(
        source_ref=row.source_ref.min(), workers=row.worker_id.nunique(where=counts)
    )
    return stretches_of_care(relations, counted, {"workers": Kind.WHOLE})


def _changes(held: Relation, periods: Relation) -> Relation:
    """Every day on which the number may change; the start of care is one, so that it is known from then on."""
    in_care = held.semi_join(periods, ["authority", "child_id"])
    begins = in_care.select("authority", "child_id", "source_ref", event_on="counts_from_on")
    stops = in_care.select("authority", "child_id", "source_ref", event_on="counts_until_on")
    enters = periods.select("authority", "child_id", "source_ref", event_on="started_on")
    return begins.union(stops.filter(row.event_on.notnull())).union(enters)


def is_social_worker() -> Relation:
    """Whether the role is that of the worker who holds the case; a blank role is taken to be."""
    said = row.role.lower()
    other = said.contains(OTHER_ROLES[0])
    for words in OTHER_ROLES[1:]:
        other = other | said.contains(words)
    return row.role.isnull() | ~other


derived = DerivedTable(
    title="Stretches of care by number of social workers in twelve months",
    because="Children say that telling their story again to yet another worker is the worst of it.",
    uses=("involvements.started_on", "involvements.ended_on"),
    where_told=("involvements.role",),
    columns={**STRETCH, "workers": Kind.WHOLE},
    build=build,
    key="care_period_id",
    after=(*AFTER, "involvement_counts_until"),
)
