"""The referral that came of a contact, and how far it led."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row

STEPS = {
    "led_to_assessment": "was_assessed",
    "led_to_enquiry": "assessed_and_enquired",
    "led_to_conference": "enquired_and_conferred",
    "led_to_plan": "conferred_and_planned",
}
"""What a contact is said to have led to, and the fact of its referral that tells."""


def add(contacts: Relation, relations: Relations) -> Relation:
    """A referral comes of the latest contact about the child in the days before it, and of no other.

    Of several contacts on that day it is the one with the last number, so that one referral is never counted twice.
    """
    referrals = relations["referrals"].select("authority", "child_id", "referral_id", "referred_on", *STEPS.values())
    met = contacts.select("authority", "child_id", "contact_id", "contacted_on", "referral_until_on")
    met = met.join(referrals, ["authority", "child_id"])
    met = met.filter((row.contacted_on <= row.referred_on) & (row.referred_on <= row.referral_until_on))
    latest_first = ibis.window(
        group_by=["authority", "referral_id"], order_by=[row.contacted_on.desc(), row.contact_id.desc()]
    )
    met = met.mutate(place=ibis.row_number().over(latest_first)).filter(row.place == 0)
    found = met.group_by("authority", "contact_id").agg(
        referrals_made=row.count(), **{step: row.count(where=row[told]) for step, told in STEPS.items()}
    )
    joined = contacts.left_join(found, ["authority", "contact_id"])
    steps = {step: joined[step].fill_null(0) > 0 for step in STEPS}
    # By name, because what was found is made from the contacts too, and only names say whose columns are meant.
    return joined.select(*contacts.columns, led_to_referral=joined.referrals_made.fill_null(0) > 0, **steps)


derived = DerivedColumns(
    title="The referral that came of a contact, and what followed it",
    because="The sector's tables do not join a contact to its referral, and without that nobody sees the whole way.",
    onto="contacts",
    uses=(
        "contacts.contacted_on",
        "contacts.child_id",
        "referrals.referred_on",
        "referrals.child_id",
        "referrals.closed_on",
        "assessments.started_on",
        "section_47_enquiries.started_on",
        "section_47_enquiries.referral_id",
        "conferences.held_on",
        "conferences.plan_made",
        "conferences.section_47_enquiry_id",
    ),
    due={"referral_until_on": ("contact_followed_by_referral", "contacted_on")},
    adds={"led_to_referral": Kind.FLAG, **dict.fromkeys(STEPS, Kind.FLAG)},
    add=add,
    after=("referral_activity", "referral_protection"),
)
