"""When an open case had a worker of its own, and when it had none."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row
from lineofsight.library.uncovered import uncovered

OTHERS = ("review", "chair", "iro")


def build(relations: Relations) -> Relation:
    """Each open referral cut into what a named worker covers and the rest; stretches with several workers overlap.

    A worker is allocated to the child, so who came under an earlier referral covers a later one too. A team alone, a
    reviewing officer, a chair and an adviser are no allocated worker, but a care leaver's personal adviser is one; a
    blank role is taken to be one.
    """
    spells = relations["referrals"].filter(~row.no_further_action.fill_null(False) & row.child_id.notnull())
    spells = spells.select(
        "authority", "source_ref", "child_id", "referral_id", from_on="referred_on", until_on="closed_on"
    )
    held = relations["involvements"].filter(row.worker_id.notnull() & row.started_on.notnull() & _holds_the_case())
    covers = held.select("authority", "child_id", from_on="started_on", until_on="ended_on")
    with_worker = _covered(spells, covers).mutate(has_worker=ibis.literal(value=True))
    return with_worker.union(uncovered(spells, covers).mutate(has_worker=ibis.literal(value=False)))


def _covered(spells: Relation, covers: Relation) -> Relation:
    covers = covers.select("authority", "child_id", begins_on="from_on", stops_on="until_on")
    met = spells.join(covers, ["authority", "child_id"]).select(spells, covers.begins_on, covers.stops_on)
    begins_on = cases((row.begins_on > row.from_on, row.begins_on), otherwise=row.from_on)
    stops_first = (row.stops_on < row.until_on) | row.until_on.isnull()
    until_on = cases((stops_first, row.stops_on), otherwise=row.until_on)
    met = met.mutate(part_from_on=begins_on, part_until_on=until_on)
    met = met.filter(row.part_until_on.isnull() | (row.part_until_on > row.part_from_on))
    return met.select(*(name for name in spells.columns if name not in {"from_on", "until_on"}),
                      from_on=row.part_from_on, until_on=row.part_until_on)  # fmt: skip


def _holds_the_case() -> Relation:
    role = row.role.lower()
    other = role.contains("advis") & ~role.contains("personal")
    for word in OTHERS:
        other = other | role.contains(word)
    return row.role.isnull() | ~other


derived = DerivedTable(
    title="Stretches of an open case with and without a worker of its own",
    because="Whether a child had a worker can then be asked as at any day.",
    uses=(
        "referrals.referred_on",
        "referrals.closed_on",
        "involvements.started_on",
        "involvements.ended_on",
    ),
    where_told=("referrals.no_further_action", "involvements.role"),
    columns={
        "child_id": Kind.TEXT,
        "referral_id": Kind.TEXT,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "has_worker": Kind.FLAG,
    },
    build=build,
    key="referral_id",
)
