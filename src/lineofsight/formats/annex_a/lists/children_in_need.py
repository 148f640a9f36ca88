"""List 6: children in need, open now or closed in the last six months.

The start of a child's episode of need is its referral, so the row is joined to the referral of the same child and day
in list 3; where there is none, as for all older ones, it becomes a referral of which source and outcome are not known.
That the case status is "child in need plan" tells of a plan but not of when it started.
"""

from __future__ import annotations

from collections import defaultdict
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
from lineofsight.formats.annex_a.labels import CASE_STATUS, CLOSURE_REASON, PRIMARY_NEED
from lineofsight.formats.annex_a.records import Records
from lineofsight.formats.annex_a.rows import Rows

TOLD_OF_A_REFERRAL = ("primary_need", "closed_on", "closure_reason")


def take(rows: Rows, drafts: Drafts) -> None:
    rows = rows.plus(referral_id=_take_referrals(rows, drafts))
    if rows.get("last_seen_on") is not None:
        seen = rows.where_known("last_seen_on")
        drafts.add(
            "child_in_need_visits",
            seen.refs,
            child_in_need_visit_id=seen.keys("child_in_need_visit", "last_seen_on"),
            child_id=seen["child_id"],
            visited_on=seen["last_seen_on"],
            child_seen=[True] * len(seen),
        )
    if rows.get("status") is not None:
        planned = rows.kept([status == "CIN" for status in rows["status"]])
        drafts.add(
            "child_in_need_plans",
            planned.refs,
            child_in_need_plan_id=planned.keys("child_in_need_plan", "started_on"),
            referral_id=planned["referral_id"],
            child_id=planned["child_id"],
            ended_on=planned.get("closed_on"),
            team_id=planned.get("team"),
            worker_id=planned.get("worker"),
        )


def _take_referrals(rows: Rows, drafts: Drafts) -> list[object]:
    """Join each row to a referral already taken, or make one. Gives the referral of each row.

    The third row of a child and day that has only two referrals in list 3 becomes its third referral.
    """
    waiting = _referrals_by_child_and_day(drafts)
    undated = rows.keys("episode_of_need", "started_on")
    dated = rows.keys("referral", "started_on")
    ids = [undated[row] if day is None else dated[row] for row, day in enumerate(rows["started_on"])]
    is_new = []
    told = [name for name in TOLD_OF_A_REFERRAL if rows.get(name) is not None]
    values = {name: rows[name] for name in told}
    for row, child_and_day in enumerate(zip(rows["child_id"], rows["started_on"], strict=True)):
        places = waiting.get(child_and_day)
        is_new.append(not places)
        if places:
            place = places.pop(0)
            drafts.fill("referrals", place, **{name: values[name][row] for name in told})
            ids[row] = drafts.tables["referrals"]["referral_id"][place]
    new = rows.plus(referral_id=ids).kept(is_new)
    drafts.add(
        "referrals",
        new.refs,
        referral_id=new["referral_id"],
        child_id=new["child_id"],
        referred_on=new.get("started_on"),
        team_id=new.get("team"),
        worker_id=new.get("worker"),
        **{name: new[name] for name in told},
    )
    return ids


def _referrals_by_child_and_day(drafts: Drafts) -> dict[tuple[object, object], list[int]]:
    taken = drafts.tables.get("referrals", {"child_id": [], "referred_on": []})
    places: defaultdict[tuple[object, object], list[int]] = defaultdict(list)
    for place, (child, day) in enumerate(zip(taken["child_id"], taken["referred_on"], strict=True)):
        if day is not None:
            places[child, day].append(place)
    return dict(places)


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("referrals"):
        is_in_need = not row.get("no_further_action")
        if is_in_need and records.is_open_or_recently_closed(row, "referred_on", "closed_on"):
            child = row["child_id"]
            closed = records.if_past(row.get("closed_on"))
            yield {
                **records.about(child),
                "started_on": row["referred_on"],
                "primary_need": row.get("primary_need"),
                "last_seen_on": records.latest("child_in_need_visits", child, "visited_on").get("visited_on"),
                "closed_on": closed,
                "closure_reason": row.get("closure_reason") if closed else None,
                "status": "END" if closed else _status(child, records),
                **records.allocated(child, closed, row),
            }


def _status(child: object, records: Records) -> str | None:
    """What the open case is. Blank where none of Ofsted's choices is true: it is not a plan by default."""
    kinds = {"CLA": "care_episodes", "CPP": "child_protection_plans", "CIN": "child_in_need_plans"}
    for status, table in kinds.items():
        if any(records.is_open(row) for row in records.of_child(table, child)):
            return status
    assessments = records.of_child("assessments", child)
    return "ASS" if any(records.is_open(row, ended="authorised_on") for row in assessments) else None


definition = AnnexList(
    number=6,
    title="Children in need",
    headings=(
        *ABOUT_THE_CHILD,
        DISABLED,
        Heading("started_on", "CIN Start Date", Holds.DATE, ("Child in Need Start Date",)),
        Heading("primary_need", "Primary Need Code", PRIMARY_NEED, ("Primary Need",)),
        Heading("last_seen_on", "Date Child Was Last Seen", Holds.DATE, ("Date Last Seen",)),
        Heading("closed_on", "CIN Closure Date", Holds.DATE, ("Child in Need Closure Date",)),
        Heading("closure_reason", "Reason for Closure", CLOSURE_REASON, ("Closure Reason",)),
        Heading("status", "Case Status", CASE_STATUS, ("Status",)),
        *WHO_WORKS_WITH_THE_CHILD,
    ),
    same=("child_id", "started_on", "closed_on"),
    take=take,
    lay_out=lay_out,
)
