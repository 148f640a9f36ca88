"""List 8: children looked after, now or until some day in the last six months; one row a period of care.

It tells the latest legal status, placement, review, visit and health check only. Counts of placements and of missing
episodes are not events, so they give no rows. When care ends, the last placement and legal status end the same day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import AnnexList
from lineofsight.formats.annex_a.lists._care_headings import HEADINGS
from lineofsight.formats.annex_a.lists._care_periods import Period, periods_of_care
from lineofsight.formats.annex_a.records import A_YEAR, Records, Row
from lineofsight.formats.annex_a.rows import Rows

HEALTH_CHECKS = {"last_health_assessment_on": "HEALTH_ASSESSMENT", "last_dental_check_on": "DENTAL_CHECK"}
ANSWERS: Mapping[object, bool] = {"Y": True, "N": False}
PERMANENCE_PLANS = {
    "ADOPTION": "Adoption",
    "RETURN1M": "Return to family",
    "RETURN6M": "Return to family",
    "RETURNEV": "Return to family",
    "REMAINSUP": "Return to family",
    "LTRELFR": "Long-term fostering",
    "LTFOST18": "Long-term fostering",
    "RESPLMT": "Long-term residential placement",
    "SUPPLIV": "Supported living in the community",
    "OTHERPLN": "Other",
}


def take(rows: Rows, drafts: Drafts) -> None:
    rows = rows.plus(period_id=rows.keys("period_of_care", "started_on"))
    if rows.get("placed_on") is not None or rows.get("placement_kind") is not None:
        rows = rows.plus(placement_id=rows.keys("placement", "placed_on"))
        _take_placements(rows, drafts)
    drafts.add(
        "care_episodes",
        rows.refs,
        care_episode_id=rows["period_id"],
        child_id=rows["child_id"],
        placement_id=rows.get("placement_id"),
        started_on=rows.get("started_on"),
        primary_need=rows.get("primary_need"),
        ended_on=rows.get("ended_on"),
        end_reason=rows.get("end_reason"),
        period_of_care_id=rows["period_id"],
        last_reviewing_officer_contact_on=rows.get("reviewing_officer_on"),
        entered_care_on=rows.get("started_on"),
    )
    _take_legal_statuses(rows, drafts)
    _take_latest_events(rows, drafts)
    if rows.get("permanence_plan") is not None:
        planned = rows.where_known("permanence_plan")
        drafts.add(
            "care_plans",
            planned.refs,
            care_plan_id=planned.keys("care_plan", "started_on"),
            child_id=planned["child_id"],
            ended_on=planned.get("ended_on"),
            permanence_plan=planned["permanence_plan"],
        )


def _take_placements(rows: Rows, drafts: Drafts) -> None:
    location = rows.get("location")
    drafts.add(
        "placements",
        rows.refs,
        placement_id=rows["placement_id"],
        period_of_care_id=rows["period_id"],
        child_id=rows["child_id"],
        started_on=rows.get("placed_on"),
        ended_on=rows.get("ended_on"),
        kind=rows.get("placement_kind"),
        urn=rows.get("urn"),
        provider=rows.get("provider"),
        postcode=rows.get("postcode"),
        is_inside_authority=None if location is None else [place and place == "IN" for place in location],
    )


def _take_legal_statuses(rows: Rows, drafts: Drafts) -> None:
    if rows.get("legal_status") is not None:
        held = rows.where_known("legal_status")
        drafts.add(
            "legal_statuses",
            held.refs,
            legal_status_id=held.keys("legal_status", "legal_status_on"),
            child_id=held["child_id"],
            legal_status=held["legal_status"],
            started_on=held.get("legal_status_on"),
            ended_on=held.get("ended_on"),
        )


def _take_latest_events(rows: Rows, drafts: Drafts) -> None:
    if rows.get("last_review_on") is not None:
        reviewed = rows.where_known("last_review_on")
        drafts.add(
            "care_reviews",
            reviewed.refs,
            care_review_id=reviewed.keys("care_review", "last_review_on"),
            period_of_care_id=reviewed["period_id"],
            child_id=reviewed["child_id"],
            held_on=reviewed["last_review_on"],
        )
    if rows.get("last_visit_on") is not None:
        visited = rows.where_known("last_visit_on")
        drafts.add(
            "care_visits",
            visited.refs,
            care_visit_id=visited.keys("care_visit", "last_visit_on"),
            period_of_care_id=visited["period_id"],
            child_id=visited["child_id"],
            visited_on=visited["last_visit_on"],
        )
    for name, kind in HEALTH_CHECKS.items():
        if rows.get(name) is not None:
            checked = rows.where_known(name)
            drafts.add(
                "health_checks",
                checked.refs,
                health_check_id=checked.keys(kind.casefold(), name),
                child_id=checked["child_id"],
                kind=[kind] * len(checked),
                checked_on=checked[name],
            )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    periods = periods_of_care(records)
    by_child: defaultdict[str, list[Period]] = defaultdict(list)
    for period in periods:
        by_child[period.child_id].append(period)
    for period in periods:
        if records.is_open_or_recently_closed(period.as_row(), "started_on", "ended_on"):
            child, ended = period.child_id, records.if_past(period.ended_on)
            yield {
                **records.about(child),
                "is_unaccompanied": records.is_unaccompanied(child),
                "started_on": period.started_on,
                "primary_need": period.primary_need,
                "is_second_period": _is_second_period(period, by_child[period.child_id], records),
                "ended_on": ended,
                "end_reason": period.end_reason if ended else None,
                "reviewing_officer_on": records.if_past(period.last_reviewing_officer_contact_on),
                **_latest_events(period, records),
                **_latest_placement(period, records),
                **_missing(child, records),
                **records.allocated(child, ended, {}),
            }


def _is_second_period(period: Period, periods: list[Period], records: Records) -> bool | None:
    """Whether the child had been in care before within the 12 months; blank where the start is not known."""
    if period.started_on is None:
        return None
    return any(
        other.started_on is not None and other.started_on < period.started_on and records.within(other.ended_on, A_YEAR)
        for other in periods
    )


def _latest_events(period: Period, records: Records) -> dict[str, object]:
    child, since = period.child_id, period.started_on
    order = records.latest("legal_statuses", child, "started_on") or _undated("legal_statuses", child, records)
    checks = {
        name: max(
            (
                row["checked_on"]
                for row in records.of_child("health_checks", child)
                if row.get("kind") == kind and records.has_happened(row["checked_on"]) and _was_done(row)
            ),
            default=None,
        )
        for name, kind in HEALTH_CHECKS.items()
    }
    return {
        "legal_status_on": order.get("started_on"),
        "legal_status": order.get("legal_status"),
        "last_review_on": records.latest("care_reviews", child, "held_on", since).get("held_on"),
        "last_visit_on": records.latest("care_visits", child, "visited_on", since).get("visited_on"),
        "permanence_plan": _permanence_plan(child, records),
        **checks,
    }


def _undated(table: str, child: object, records: Records) -> Row:
    return next((row for row in records.of_child(table, child) if row.get("started_on") is None), {})


def _was_done(check: Row) -> bool:
    """A check whose status is blank is taken as done: only planned, refused and cancelled ones say so."""
    return str(check.get("status") or "completed").casefold().startswith("complete")


def _permanence_plan(child: object, records: Records) -> str | None:
    """The current plan in Ofsted's words. Several aims at once cannot be said there, so the first stands for them."""
    plans = [row for row in records.of_child("care_plans", child) if row.get("permanence_plan") is not None]
    if not plans:
        return None
    said = str(max(plans, key=lambda row: str(row.get("started_on") or "")).get("permanence_plan"))
    if not said.lstrip().startswith("{"):
        return said
    answers = said.replace(" ", "")
    return next((words for key, words in PERMANENCE_PLANS.items() if f'"{key}":"Y' in answers), None)


def _latest_placement(period: Period, records: Records) -> dict[str, object]:
    child = period.child_id
    placements = [row for row in records.of_child("placements", child) if records.has_happened(row.get("started_on"))]
    latest = max(placements, key=lambda row: row["started_on"], default={}) or _undated("placements", child, records)
    inside = latest.get("is_inside_authority")
    return {
        "placements": _placements_in_a_year(child, records),
        "placed_on": latest.get("started_on"),
        "placement_kind": latest.get("kind"),
        "provider": latest.get("provider"),
        "postcode": latest.get("postcode"),
        "urn": latest.get("urn"),
        "location": None if inside is None else ("IN" if inside else "OUT"),
    }


def _placements_in_a_year(child: object, records: Records) -> int | None:
    """Placements held on some day of the last 12 months; blank where none is known, which is not none."""
    held = [
        row
        for row in records.of_child("placements", child)
        if records.is_open(row) or records.within(row.get("ended_on"), A_YEAR)
    ]
    return len(held) or None


def _missing(child: object, records: Records) -> dict[str, object]:
    """Counts of missing and absent episodes; blank, not 0, where the tables hold no such episodes at all."""
    if not records.tells_of("missing_episodes"):
        return {}
    episodes = [
        row for row in records.of_child("missing_episodes", child) if records.within(row.get("started_on"), A_YEAR)
    ]
    last: Row = max(episodes, key=lambda row: row["started_on"], default={})
    return {
        "missing_episodes": sum(row.get("kind") == "M" for row in episodes),
        "absent_episodes": sum(row.get("kind") == "A" for row in episodes),
        "interview_offered": ANSWERS.get(last.get("return_interview_offered")),
        "interview_accepted": ANSWERS.get(last.get("return_interview_accepted")),
    }


definition = AnnexList(
    number=8,
    title="Children looked after (in care)",
    headings=HEADINGS,
    same=("child_id", "started_on"),
    take=take,
    lay_out=lay_out,
)
