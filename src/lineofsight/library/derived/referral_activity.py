"""What was done under a referral: an assessment, and anything beyond it."""

from __future__ import annotations

from functools import reduce

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row

BEYOND_ASSESSMENT = {
    "section_47_enquiries": "started_on",
    "conferences": "held_on",
    "child_in_need_plans": "started_on",
    "child_protection_plans": "started_on",
    "care_episodes": "started_on",
}
"""What counts as further activity, and the day by which a row that names no referral is laid to one."""


def add(referrals: Relation, relations: Relations) -> Relation:
    """An activity belongs to the referral it names; one that names none, to those that were open on its day."""
    done = _activities(relations["assessments"], "started_on", is_assessment=True)
    further = [_activities(relations[name], day, is_assessment=False) for name, day in BEYOND_ASSESSMENT.items()]
    done = reduce(lambda all_of_them, more: all_of_them.union(more), further, done)
    met = referrals.join(done, ["authority", "child_id"])
    is_in_its_time = (row.done_on >= row.referred_on) & (row.closed_on.isnull() | (row.done_on <= row.closed_on))
    met = met.filter((row.named_referral == row.referral_id) | (row.named_referral.isnull() & is_in_its_time))
    found = met.group_by("authority", "referral_id").agg(
        assessments_made=row.count(where=row.is_assessment), further_steps=row.count(where=~row.is_assessment)
    )
    joined = referrals.left_join(found, ["authority", "referral_id"])
    return joined.select(
        referrals,
        was_assessed=found.assessments_made.fill_null(0) > 0,
        led_further=found.further_steps.fill_null(0) > 0,
    )


def _activities(rows: Relation, day: str, *, is_assessment: bool) -> Relation:
    return rows.select(
        "authority",
        "child_id",
        named_referral="referral_id",
        done_on=day,
        is_assessment=ibis.literal(is_assessment),
    )


derived = DerivedColumns(
    title="What was done under a referral",
    because="Only a referral that was assessed, and went no further, was found not to be about a child in need.",
    onto="referrals",
    uses=(
        "referrals.referred_on",
        "referrals.closed_on",
        "assessments.started_on",
        *(f"{table}.{day}" for table, day in BEYOND_ASSESSMENT.items()),
    ),
    adds={"was_assessed": Kind.FLAG, "led_further": Kind.FLAG},
    add=add,
)
