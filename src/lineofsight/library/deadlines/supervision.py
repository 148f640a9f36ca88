"""Supervision of open cases."""

from __future__ import annotations

from lineofsight.core.deadlines import Row, Tracker
from lineofsight.library.running_clocks import always, events_of, rolling, spells_of

RULE = "supervision_three_months"


def is_a_case(referral: Row) -> bool:
    """A referral that led to nothing is no open case; where that is blank it is taken to be one."""
    return referral["no_further_action"] is not True


tracker = Tracker(
    title="Supervision",
    because="Supervision is where a manager sees that a plan has stopped working.",
    place=160,
    table="referrals",
    uses=(
        "referrals.referred_on",
        "referrals.closed_on",
        "referrals.no_further_action",
        "supervisions.supervised_on",
    ),
    timescales=(RULE,),
    clocks=rolling(
        spells_of("referrals", started="referred_on", ended="closed_on", where=is_a_case),
        events_of("supervisions", "supervised_on"),
        always(RULE),
    ),
    is_rolling=True,
    agrees_with="cases_supervised_in_three_months",
    note="Whoever of the child's workers was supervised.",
)
