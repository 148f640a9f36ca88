"""Which young people the national figures about care leavers are of."""

from __future__ import annotations

from lineofsight.core.indicators import Expression, open_between
from lineofsight.library.expressions import row

AGED_19_TO_21 = open_between("turns_19_on", "turns_22_on")
"""From the 19th birthday to the day before the 22nd, on the as-at date. A blank day of birth has no age."""

ON_THE_LIST = open_between("listed_from_on", "listed_until_on")
"""Everybody on the list, of whatever age."""

ENTITLED = ("ELIGIBLE", "RELEVANT", "FORMER_RELEVANT")
NOT_FOLLOWED = ("DIED", "RHOM")


def is_followed() -> Expression:
    """Neither died nor back home for six months or more; where that is not recorded they are followed."""
    return row.in_touch.fill_null("").notin(NOT_FOLLOWED)


def is_former_relevant() -> Expression:
    """Owed help as a former relevant young person, and followed. A blank eligibility is not taken to be it."""
    return (row.eligibility == "FORMER_RELEVANT") & is_followed()


def is_entitled_to_a_plan() -> Expression:
    """Eligible, relevant or former relevant, and alive: each is owed a pathway plan and an adviser."""
    return row.eligibility.isin(ENTITLED) & (row.in_touch.fill_null("") != "DIED")
