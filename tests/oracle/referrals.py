"""Referrals, and the children who are in need because of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.clocks import add_months
from lineofsight.core.periods import Period
from tests.oracle.days import falling_in, is_open
from tests.oracle.tally import Case, Reading, Rows


def received(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "referrals", "referred_on", period):
        yield Case(row["child_id"], day)


def re_referred(rows: Rows, period: Period) -> Iterator[Case]:
    """Any earlier referral of the child counts as previous, whatever came of it; twelve calendar months are enough.

    Of two on the same day the one with the later number follows the other.
    """
    for row, day in falling_in(rows, "referrals", "referred_on", period):
        earlier = [
            past
            for other in rows["referrals"]
            if row["child_id"] is not None and other["child_id"] == row["child_id"]
            if isinstance(past := other["referred_on"], date)
            if (past, str(other["referral_id"])) < (day, str(row["referral_id"]))
        ]
        yield Case(row["child_id"], day, any(day <= add_months(past, 12) for past in earlier))


def came_to_nothing(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "referrals", "referred_on", period):
        yield Case(row["child_id"], day, row["no_further_action"] is True)


def in_need(rows: Rows, period: Period) -> Iterator[Case]:
    """Whoever has an open case; a referral that led to nothing opened none."""
    for row in rows["referrals"]:
        if is_open(row, period.to_on, "referred_on", "closed_on") and row["no_further_action"] is not True:
            yield Case(row["child_id"], period.to_on)


def in_need_two_years(rows: Rows, period: Period) -> Iterator[Case]:
    for row in rows["referrals"]:
        start = row["referred_on"]
        if is_open(row, period.to_on, "referred_on", "closed_on") and row["no_further_action"] is not True:
            is_long = isinstance(start, date) and add_months(start, 24) <= period.to_on
            yield Case(row["child_id"], period.to_on, is_long)


def contacts_received(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "contacts", "contacted_on", period):
        yield Case(row["child_id"], day)


def in_early_help(rows: Rows, period: Period) -> Iterator[Case]:
    for row in rows["early_help_episodes"]:
        if is_open(row, period.to_on):
            yield Case(row["child_id"], period.to_on)


READINGS = {
    "contacts_received": Reading(contacts_received),
    "children_in_early_help": Reading(in_early_help, of_children=True),
    "referrals_received": Reading(received),
    "re_referrals": Reading(re_referred, is_share=True),
    "referrals_no_further_action": Reading(came_to_nothing, is_share=True),
    "children_in_need_two_years": Reading(in_need_two_years, is_share=True, of_children=True),
    "children_in_need": Reading(in_need, of_children=True),
}
