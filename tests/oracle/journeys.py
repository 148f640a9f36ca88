"""Contacts and what followed them, read one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from lineofsight.core.periods import Period
from tests.oracle.days import due, falling_in
from tests.oracle.enquiries import conferences_of
from tests.oracle.tally import Case, Reading, Row, Rows

Steps = tuple[bool, bool, bool, bool]
"""Whether a referral was assessed, then enquired into, conferred about, and planned for."""


def belongs(row: Row, referral: Row) -> bool:
    """A row belongs to the referral it names, or names none and began while the child's referral was open."""
    if row["child_id"] is None or row["child_id"] != referral["child_id"]:
        return False
    if row["referral_id"] is not None:
        return bool(row["referral_id"] == referral["referral_id"])
    began, opened, closed = row["started_on"], referral["referred_on"], referral["closed_on"]
    if not (isinstance(began, date) and isinstance(opened, date)):
        return False
    return began >= opened and not (isinstance(closed, date) and began > closed)


def steps_of(referral: Row, rows: Rows) -> Steps:
    assessed = any(belongs(row, referral) for row in rows["assessments"])
    enquiries = [row for row in rows["section_47_enquiries"] if assessed and belongs(row, referral)]
    held = [found for enquiry in enquiries for found in conferences_of(enquiry, rows)]
    return assessed, bool(enquiries), bool(held), any(row["plan_made"] is True for row in held)


def contact_behind(referral: Row, rows: Rows) -> object:
    """The number of the latest contact about the child that is not too old on the day of the referral."""
    day = referral["referred_on"]
    found = [
        (contacted, str(row["contact_id"]))
        for row in rows["contacts"]
        if row["child_id"] is not None
        and row["child_id"] == referral["child_id"]
        and isinstance(contacted := row["contacted_on"], date)
        and isinstance(day, date)
        and (until := due("contact_followed_by_referral", contacted)) is not None
        and contacted <= day <= until
    ]
    return max(found)[1] if found else None


def referrals_by_contact(rows: Rows) -> dict[object, list[Row]]:
    found: dict[object, list[Row]] = {}
    for referral in rows["referrals"]:
        if (contact := contact_behind(referral, rows)) is not None:
            found.setdefault(contact, []).append(referral)
    return found


def contacts(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "contacts", "contacted_on", period):
        yield Case(row["child_id"], day)


def came_to(step: int) -> Callable[[Rows, Period], Iterator[Case]]:
    """Of the contacts those that came to a step: 0 is the referral, then as in ``Steps``."""

    def cases(rows: Rows, period: Period) -> Iterator[Case]:
        by_contact = referrals_by_contact(rows)
        for row, day in falling_in(rows, "contacts", "contacted_on", period):
            made = by_contact.get(row["contact_id"], [])
            yield Case(row["child_id"], day, any((True, *steps_of(referral, rows))[step] for referral in made))

    return cases


def came_from(step: int) -> Callable[[Rows, Period], Iterator[Case]]:
    """Of the contacts that came to the step before, those that came to this one."""

    def cases(rows: Rows, period: Period) -> Iterator[Case]:
        before, here = came_to(step - 1)(rows, period), came_to(step)(rows, period)
        return (now for earlier, now in zip(before, here, strict=True) if earlier.achieved)

    return cases


_STAGES = ("referral", "assessment", "enquiry", "conference", "plan")

READINGS = {
    "journey_funnel.contacts": Reading(contacts),
    **{f"journey_funnel.{stage}": Reading(came_to(at), is_share=True) for at, stage in enumerate(_STAGES)},
    **{
        f"journey_funnel.{stage}_of_{_STAGES[at - 1]}": Reading(came_from(at), is_share=True)
        for at, stage in enumerate(_STAGES)
        if at
    },
}
