"""How far towards protection a referral led."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(referrals: Relation, relations: Relations) -> Relation:
    """Each step needs the one before it: an enquiry counts where the child was assessed under the referral as well.

    An enquiry belongs to the referral it names; one that names none, to those that were open on its day. Conference
    and plan are those that followed that enquiry.
    """
    enquiries = relations["section_47_enquiries"].select(
        "authority",
        "child_id",
        "conference_held_on",
        "conference_made_plan",
        named_referral="referral_id",
        enquiry_started_on="started_on",
    )
    met = referrals.filter(row.was_assessed).join(enquiries, ["authority", "child_id"])
    is_in_its_time = (row.enquiry_started_on >= row.referred_on) & (
        row.closed_on.isnull() | (row.enquiry_started_on <= row.closed_on)
    )
    met = met.filter((row.named_referral == row.referral_id) | (row.named_referral.isnull() & is_in_its_time))
    was_held = row.conference_held_on.notnull()
    found = met.group_by("authority", "referral_id").agg(
        enquiries_made=row.count(),
        conferences_held=row.count(where=was_held),
        plans_made=row.count(where=was_held & row.conference_made_plan),
    )
    joined = referrals.left_join(found, ["authority", "referral_id"])
    # By name, because what was found is made from the referrals too, and only names say whose columns are meant.
    return joined.select(
        *referrals.columns,
        assessed_and_enquired=joined.enquiries_made.fill_null(0) > 0,
        enquired_and_conferred=joined.conferences_held.fill_null(0) > 0,
        conferred_and_planned=joined.plans_made.fill_null(0) > 0,
    )


derived = DerivedColumns(
    title="The enquiry, conference and plan that followed a referral",
    because="They join the front door to protection for one child.",
    onto="referrals",
    uses=(
        "referrals.referred_on",
        "referrals.closed_on",
        "assessments.started_on",
        "section_47_enquiries.started_on",
        "section_47_enquiries.referral_id",
        "conferences.held_on",
        "conferences.plan_made",
        "conferences.section_47_enquiry_id",
    ),
    adds={
        "assessed_and_enquired": Kind.FLAG,
        "enquired_and_conferred": Kind.FLAG,
        "conferred_and_planned": Kind.FLAG,
    },
    add=add,
    after=("referral_activity", "enquiry_conference"),
)
