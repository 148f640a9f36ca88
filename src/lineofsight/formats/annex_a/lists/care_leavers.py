"""List 9: every young person now entitled to help as a care leaver. It tells of the day it was made only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import (
    ABOUT_THE_CHILD,
    DISABLED,
    WHO_WORKS_WITH_THE_CHILD,
    AnnexList,
    Heading,
    Holds,
)
from lineofsight.formats.annex_a.labels_of_care import ACCOMMODATION, ACTIVITY, ELIGIBILITY, IN_TOUCH, SUITABILITY
from lineofsight.formats.annex_a.records import Records
from lineofsight.formats.annex_a.rows import Rows

SAID_AS_IT_STANDS = (
    *("eligibility", "pathway_plan_reviewed_on", "in_touch", "last_contacted_on", "accommodation"),
    *("accommodation_suitable", "activity", "personal_adviser"),
)


def take(rows: Rows, drafts: Drafts) -> None:
    drafts.add(
        "care_leavers",
        rows.refs,
        care_leaver_id=rows.keys("care_leaver"),
        child_id=rows["child_id"],
        team_id=rows.get("team"),
        worker_id=rows.get("worker"),
        **{name: rows.get(name) for name in SAID_AS_IT_STANDS},
    )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("care_leavers"):
        if row.get("eligibility") != "NO_CURRENT_ELIGIBILITY":
            yield {
                **records.about(row["child_id"]),
                "is_unaccompanied": records.is_unaccompanied(row["child_id"]),
                **records.working_on(row),
                **{name: row.get(name) for name in SAID_AS_IT_STANDS},
                "personal_adviser": records.worker(row.get("personal_adviser")),
            }


definition = AnnexList(
    number=9,
    title="Care leavers",
    headings=(
        *ABOUT_THE_CHILD,
        Heading(
            "is_unaccompanied",
            "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
            Holds.FLAG,
            ("UASC",),
        ),
        DISABLED,
        *WHO_WORKS_WITH_THE_CHILD,
        Heading("personal_adviser", "Allocated Personal Advisor", Holds.TEXT, ("Personal Adviser",)),
        Heading("eligibility", "Eligibility Category", ELIGIBILITY),
        Heading("pathway_plan_reviewed_on", "Latest Pathway Plan Review Date", Holds.DATE),
        Heading("in_touch", "LA in Touch", IN_TOUCH),
        Heading("last_contacted_on", "Latest Date of Contact", Holds.DATE),
        Heading("accommodation", "Type of Accommodation", ACCOMMODATION),
        Heading("accommodation_suitable", "Suitability of Accommodation", SUITABILITY),
        Heading("activity", "Activity Status", ACTIVITY),
    ),
    same=("child_id",),
    take=take,
    lay_out=lay_out,
)
