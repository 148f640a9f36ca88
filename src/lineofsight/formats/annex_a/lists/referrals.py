"""List 3: referrals in the last six months.

Its count of referrals in the last 12 months is counted back from the day the list was made, not from the referral,
so it says nothing of re-referral and is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import (
    ABOUT_THE_CHILD,
    WHO_WORKS_WITH_THE_CHILD,
    AnnexList,
    Heading,
    Holds,
)
from lineofsight.formats.annex_a.labels import REFERRAL_SOURCE
from lineofsight.formats.annex_a.records import A_YEAR, HALF_A_YEAR, Records
from lineofsight.formats.annex_a.rows import Rows


def take(rows: Rows, drafts: Drafts) -> None:
    drafts.add(
        "referrals",
        rows.refs,
        referral_id=rows.keys("referral", "referred_on"),
        child_id=rows["child_id"],
        referred_on=rows.get("referred_on"),
        source=rows.get("source"),
        no_further_action=rows.get("no_further_action"),
        team_id=rows.get("team"),
        worker_id=rows.get("worker"),
    )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("referrals"):
        if records.within(row["referred_on"], HALF_A_YEAR):
            yield {
                **records.about(row["child_id"]),
                "referred_on": row["referred_on"],
                "source": row.get("source"),
                "no_further_action": row.get("no_further_action"),
                "referrals": records.count("referrals", row["child_id"], "referred_on", A_YEAR),
                **records.working_on(row),
            }


definition = AnnexList(
    number=3,
    title="Referrals",
    headings=(
        *ABOUT_THE_CHILD,
        Heading("referred_on", "Date of Referral", Holds.DATE, ("Referral Date",)),
        Heading("source", "Referral Source", REFERRAL_SOURCE, ("Source of Referral",)),
        Heading("no_further_action", "Referral NFA?", Holds.FLAG, ("NFA",)),
        Heading("referrals", "Number of Referrals in Last 12 Months", Holds.UNREAD),
        *WHO_WORKS_WITH_THE_CHILD,
    ),
    same=("child_id", "referred_on", "source"),
    take=take,
    lay_out=lay_out,
)
