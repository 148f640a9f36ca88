"""When a child's case was last talked through in supervision, for every stretch between supervisions."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.spells_of_the_child import laid_to_spells

KEY = "referral_id"


def build(relations: Relations) -> Relation:
    """Every open case from supervision to supervision, whoever was supervised.

    A referral that led to nothing is no open case; where that is blank it is taken to be one.
    """
    cases = relations["referrals"].filter(~row.no_further_action.fill_null(False) & row.child_id.notnull())
    held = relations["supervisions"].filter(row.supervised_on.notnull())
    held = held.select("authority", "child_id", "source_ref", event_on=row.supervised_on)
    cut = intervals(
        cases, laid_to_spells(held, cases, key=KEY), key=KEY, carried={}, opened="referred_on", closed="closed_on"
    )
    opened = cases.select("authority", KEY, case_opened_on="referred_on")
    return cut.left_join(opened, ["authority", KEY]).select(cut, opened.case_opened_on)


derived = DerivedTable(
    title="Stretches between supervisions of a child's case",
    because="Whether a case had been supervised of late can then be asked as at any day.",
    uses=("referrals.referred_on", "referrals.closed_on", "supervisions.supervised_on"),
    where_told=("referrals.no_further_action",),
    columns={
        "child_id": Kind.TEXT,
        "referral_id": Kind.TEXT,
        "case_opened_on": Kind.DATE,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "last_event_on": Kind.DATE,
    },
    build=build,
    key=KEY,
)
