"""List 7: child protection plans, open now or ended in the last six months.

It tells the latest visit and the latest review only, and whether the child was seen alone, not whether the child was
seen. Earlier plans are a mere number, so they give no rows; protection in an emergency gives none for want of a date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import (
    ABOUT_THE_CHILD,
    DISABLED,
    WHO_WORKS_WITH_THE_CHILD,
    AnnexList,
    Heading,
    Holds,
)
from lineofsight.formats.annex_a.labels import ABUSE_CATEGORY
from lineofsight.formats.annex_a.records import HALF_A_YEAR, Records, Row
from lineofsight.formats.annex_a.rows import Rows

EMERGENCY = {"L1", "L2"}


def take(rows: Rows, drafts: Drafts) -> None:
    rows = rows.plus(plan_id=rows.keys("child_protection_plan", "started_on"))
    drafts.add(
        "child_protection_plans",
        rows.refs,
        child_protection_plan_id=rows["plan_id"],
        child_id=rows["child_id"],
        started_on=rows.get("started_on"),
        ended_on=rows.get("ended_on"),
        initial_category=rows.get("initial_category"),
        latest_category=rows.get("latest_category"),
    )
    if rows.get("last_visit_on") is not None:
        visited = rows.where_known("last_visit_on")
        drafts.add(
            "child_protection_visits",
            visited.refs,
            child_protection_visit_id=visited.keys("child_protection_visit", "last_visit_on"),
            child_id=visited["child_id"],
            child_protection_plan_id=visited["plan_id"],
            visited_on=visited["last_visit_on"],
            seen_alone=visited.get("seen_alone"),
        )
    if rows.get("last_review_on") is not None:
        reviewed = rows.where_known("last_review_on")
        drafts.add(
            "child_protection_reviews",
            reviewed.refs,
            child_protection_review_id=reviewed.keys("child_protection_review", "last_review_on"),
            child_id=reviewed["child_id"],
            child_protection_plan_id=reviewed["plan_id"],
            held_on=reviewed["last_review_on"],
        )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("child_protection_plans"):
        if records.is_open_or_recently_closed(row, "started_on", "ended_on"):
            child, started = row["child_id"], row["started_on"]
            ended = records.if_past(row.get("ended_on"))
            visit = _latest_of_plan("child_protection_visits", "visited_on", row, records)
            yield {
                **records.about(child),
                "started_on": started,
                "initial_category": row.get("initial_category"),
                "latest_category": row.get("latest_category"),
                "last_visit_on": visit.get("visited_on"),
                "seen_alone": visit.get("seen_alone"),
                "last_review_on": _latest_of_plan("child_protection_reviews", "held_on", row, records).get("held_on"),
                "ended_on": ended,
                "was_in_emergency": _was_in_emergency(child, records),
                "previous_plans": _previous_plans(row, records),
                **records.allocated(child, ended, row),
            }


def _latest_of_plan(table: str, column: str, plan: Row, records: Records) -> Row:
    """The latest visit or review of this plan; one that names no plan belongs to it from the plan's first day."""
    same = [
        row
        for row in records.of_child(table, plan["child_id"])
        if records.has_happened(row.get(column)) and _belongs(row, column, plan)
    ]
    return max(same, key=lambda row: row[column], default={})


def _belongs(row: Row, column: str, plan: Row) -> bool:
    if row.get("child_protection_plan_id") is not None:
        return bool(row["child_protection_plan_id"] == plan["child_protection_plan_id"])
    return bool(plan["started_on"] is None or row[column] >= plan["started_on"])


def _was_in_emergency(child: object, records: Records) -> bool | None:
    """Whether an emergency order or police protection began in the last six months; blank where no orders are told."""
    if not records.tells_of("legal_statuses"):
        return None
    orders = records.of_child("legal_statuses", child)
    return any(
        row.get("legal_status") in EMERGENCY and records.within(row.get("started_on"), HALF_A_YEAR) for row in orders
    )


def _previous_plans(plan: Row, records: Records) -> int | None:
    first_day: date | None = plan["started_on"]
    if first_day is None:
        return None
    starts = (row["started_on"] for row in records.of_child("child_protection_plans", plan["child_id"]))
    return sum(1 for start in starts if start is not None and start < first_day)


definition = AnnexList(
    number=7,
    title="Child protection",
    headings=(
        *ABOUT_THE_CHILD,
        DISABLED,
        Heading("started_on", "Child Protection Plan Start Date", Holds.DATE, ("CP Plan Start Date",)),
        Heading("initial_category", "Initial Category of Abuse", ABUSE_CATEGORY),
        Heading("latest_category", "Latest Category of Abuse", ABUSE_CATEGORY),
        Heading("last_visit_on", "Date of the Last Statutory Visit", Holds.DATE, ("Date of Last Statutory Visit",)),
        Heading("seen_alone", "Was the Child Seen Alone?", Holds.FLAG, ("Seen Alone",)),
        Heading("last_review_on", "Date of latest review conference", Holds.DATE),
        Heading("ended_on", "Child Protection Plan End Date", Holds.DATE, ("CP Plan End Date",)),
        Heading(
            "was_in_emergency",
            "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
            Holds.UNREAD,
        ),
        Heading("previous_plans", "Number of Previous Child Protection Plans", Holds.UNREAD),
        *WHO_WORKS_WITH_THE_CHILD,
    ),
    same=("child_id", "started_on"),
    take=take,
    lay_out=lay_out,
)
