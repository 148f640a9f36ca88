"""The rates that a council's tables reach, each computed plainly: they also check the indicators from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lineofsight.core.readings import Columns
from lineofsight.synthesis.days import working_days_between
from lineofsight.synthesis.records import Records, percent
from lineofsight.synthesis.targets import TARGETS

YEAR_DAYS = 365
TWO_YEARS_DAYS = 729
FIRST_REVIEW_DAYS = 92
NEXT_REVIEW_DAYS = 184
STILL_ASSESSED = 100  # days; one that is open for longer without an assessment is a case of its own
FAR_MILES = 20
FOSTER = frozenset({"U1", "U2", "U3", "U4", "U5", "U6", "Q1", "Q2"})
ADOPTED = frozenset({"E1", "E11", "E12"})
SPECIAL_GUARDIANS = frozenset({"E43", "E44", "E45", "E46", "E47", "E48"})
ABROAD = frozenset({"G", "H", "R"})
NO_LONGER_COUNTED = frozenset({"DIED", "RHOM"})
MANY = 3


def reached(tables: Mapping[str, Columns], as_at: date) -> dict[str, float | None]:
    """Each rate of `targets.py` for the year that ends on the day; blank where nothing is there to count."""
    records = Records(tables, as_at)
    return {target.name: RATES[target.name](records) for target in TARGETS}


def _referrals(records: Records) -> float:
    return records.rate(sum(records.in_year(day) for (day,) in records.rows("referrals", "referred_on")))


def _referrals_from(prefix: str) -> Callable[[Records], float | None]:
    def share(records: Records) -> float | None:
        rows = records.rows("referrals", "referred_on", "source")
        sources = [source for day, source in rows if records.in_year(day)]
        return percent(sum((source or "").startswith(prefix) for source in sources), len(sources))

    return share


def _re_referrals(records: Records) -> float | None:
    days: dict[str, list[date]] = {}
    for child_id, day in records.rows("referrals", "child_id", "referred_on"):
        days.setdefault(child_id, []).append(day)
    counted = again = 0
    for each in days.values():
        each.sort()
        for previous, day in zip([None, *each], each, strict=False):
            counted += records.in_year(day)
            again += records.in_year(day) and previous is not None and (day - previous).days <= YEAR_DAYS
    return percent(again, counted)


def _no_action(records: Records) -> float | None:
    rows = [
        nothing
        for day, nothing in records.rows("referrals", "referred_on", "no_further_action")
        if records.in_year(day)
    ]
    return percent(sum(nothing is True for nothing in rows), len(rows))


def _assessments_in_time(records: Records) -> float | None:
    rows = records.rows("assessments", "started_on", "authorised_on")
    lengths = [_working_days(started, done) for started, done in rows if records.in_year(done)]
    return percent(sum(length <= 45 for length in lengths), len(lengths))  # noqa: PLR2004 - the law's own number


def _working_days(start: date, end: date) -> int:
    return working_days_between(start.toordinal(), end.toordinal())


def _in_need(records: Records) -> float:
    """Open cases of children found, or not yet found not, to be in need: those never closed without action."""
    rows = records.rows("referrals", "referred_on", "closed_on")
    return records.rate(sum(records.is_open(start, end) for start, end in rows)) - _awaiting(records)


def _awaiting(records: Records) -> float:
    """Open cases still in their first assessment, which the national count leaves out."""
    assessed = {
        referral_id for referral_id, done in records.rows("assessments", "referral_id", "authorised_on")
        if done and done <= records.as_at
    }  # fmt: skip
    rows = records.rows("referrals", "referral_id", "referred_on", "closed_on")
    return records.rate(
        sum(
            records.is_open(start, end)
            and (records.as_at - start).days < STILL_ASSESSED
            and referral_id not in assessed
            for referral_id, start, end in rows
        )
    )


def _count_in_year(table: str, column: str) -> Callable[[Records], float]:
    def rate(records: Records) -> float:
        return records.rate(sum(records.in_year(day) for (day,) in records.rows(table, column)))

    return rate


def _conferences_in_time(records: Records) -> float | None:
    started = dict(records.rows("section_47_enquiries", "section_47_enquiry_id", "started_on"))
    rows = records.rows("conferences", "section_47_enquiry_id", "held_on")
    waits = [
        _working_days(started[enquiry], held)
        for enquiry, held in rows
        if records.in_year(held) and started.get(enquiry)
    ]
    return percent(sum(wait <= 15 for wait in waits), len(waits))  # noqa: PLR2004 - the law's own number


def _plans(records: Records) -> list[tuple[Any, ...]]:
    return list(
        records.rows("child_protection_plans", "child_id", "started_on", "ended_on", "child_protection_plan_id")
    )


def _plans_open(records: Records) -> float:
    return records.rate(sum(records.is_open(start, end) for _, start, end, _ in _plans(records)))


def _repeat_plans(records: Records) -> float | None:
    first: dict[str, date] = {}
    for child_id, start, _, _ in _plans(records):
        first[child_id] = min(start, first.get(child_id, start))
    starting = [(child_id, start) for child_id, start, _, _ in _plans(records) if records.in_year(start)]
    return percent(sum(first[child_id] < start for child_id, start in starting), len(starting))


def _long_plans_open(records: Records) -> float | None:
    ages = [(records.as_at - start).days for _, start, end, _ in _plans(records) if records.is_open(start, end)]
    return percent(sum(age > TWO_YEARS_DAYS for age in ages), len(ages))


def _long_plans_ceasing(records: Records) -> float | None:
    lengths = [(end - start).days for _, start, end, _ in _plans(records) if records.in_year(end)]
    return percent(sum(length > TWO_YEARS_DAYS for length in lengths), len(lengths))


def _plan_reviews_in_time(records: Records) -> float | None:
    """Of children on a plan for three months, those whose every review in the year was in time and none is overdue."""
    held: dict[str, list[date]] = {}
    for plan_id, day in records.rows("child_protection_reviews", "child_protection_plan_id", "held_on"):
        if day and day <= records.as_at:
            held.setdefault(plan_id, []).append(day)
    counted = in_time = 0
    for _, start, end, plan_id in _plans(records):
        if records.is_open(start, end) and (records.as_at - start).days > FIRST_REVIEW_DAYS:
            counted += 1
            in_time += _reviewed_in_time(records, start, sorted(held.get(plan_id, [])))
    return percent(in_time, counted)


def _reviewed_in_time(records: Records, start: date, held: list[date]) -> bool:
    limit = FIRST_REVIEW_DAYS
    for day in [*held, records.as_at]:
        if day > records.before and (day - start).days > limit:
            return False
        start, limit = day, NEXT_REVIEW_DAYS
    return True


def _in_care(records: Records) -> float:
    return records.rate(len(records.in_care))


def _entering(records: Records) -> float:
    breaks = records.on_short_breaks()
    rows = records.rows("care_episodes", "child_id", "entered_care_on")
    return records.rate(len({child_id for child_id, day in rows if records.in_year(day) and child_id not in breaks}))


def _exits(records: Records) -> dict[str, str]:
    breaks = records.on_short_breaks()
    rows = records.rows("care_episodes", "child_id", "ended_on", "end_reason")
    return {
        child_id: why for child_id, day, why in rows
        if records.in_year(day) and why not in {None, "X1"} and child_id not in breaks
    }  # fmt: skip


def _leaving(records: Records) -> float:
    return records.rate(len(_exits(records)))


def _left_by(reasons: frozenset[str]) -> Callable[[Records], float | None]:
    def share(records: Records) -> float | None:
        exits = _exits(records)
        return percent(sum(why in reasons for why in exits.values()), len(exits))

    return share


def _alone(records: Records) -> float | None:
    rows = records.rows("immigration_statuses", "child_id", "started_on", "ended_on", "status")
    alone = {
        child_id for child_id, start, end, status in rows if records.is_open(start, end) and "naccompanied" in status
    }
    return percent(len(alone & records.in_care.keys()), len(records.in_care))


def _current_placements(records: Records) -> list[tuple[Any, ...]]:
    rows = records.rows(
        "placements", "child_id", "started_on", "ended_on", "kind", "distance_in_miles", "is_inside_authority"
    )
    return [row for row in rows if row[0] in records.in_care and records.is_open(row[1], row[2])]


def _fostered(records: Records) -> float | None:
    current = _current_placements(records)
    return percent(sum(kind in FOSTER for _, _, _, kind, _, _ in current), len(current))


def _far_from_home(records: Records) -> float | None:
    known = [(miles, inside) for *_, miles, inside in _current_placements(records) if miles is not None]
    return percent(sum(miles > FAR_MILES and inside is False for miles, inside in known), len(known))


def _three_placements(records: Records) -> float | None:
    counts = dict.fromkeys(records.in_care, 0)
    for child_id, start, end in records.rows("placements", "child_id", "started_on", "ended_on"):
        if child_id in counts and start <= records.as_at and (end is None or end > records.before):
            counts[child_id] += 1
    return percent(sum(count >= MANY for count in counts.values()), len(counts))


def _stable(records: Records) -> float | None:
    """Under 16 and looked after for two and a half years: two of them in the placement they are in."""
    long = {
        child_id for child_id, since in records.in_care.items()
        if since <= records.days_ago(2.5) and not records.age_reached(child_id, 16)
    }  # fmt: skip
    starts = {row[0]: row[1] for row in _current_placements(records) if row[0] in long}
    return percent(sum(start <= records.days_ago(2) for start in starts.values()), len(long))


def _missing(records: Records) -> float | None:
    breaks = records.on_short_breaks()
    episodes = records.rows("care_episodes", "child_id", "started_on", "ended_on")
    looked_after = {
        child_id for child_id, start, end in episodes
        if start <= records.as_at and (end is None or end > records.before) and child_id not in breaks
    }  # fmt: skip
    rows = records.rows("missing_episodes", "child_id", "started_on", "kind")
    gone = {child_id for child_id, day, kind in rows if records.in_year(day) and kind == "M"}
    return percent(len(gone & looked_after), len(looked_after))


def _questionnaire(records: Records) -> float | None:
    cohort = records.in_care_for_a_year()
    rows = records.rows("sdq_scores", "child_id", "completed_on", "score")
    scores = [
        score for child_id, day, score in rows if child_id in cohort and records.in_year(day) and score is not None
    ]
    return sum(scores) / len(scores) if scores else None


def _checked(kind: str) -> Callable[[Records], float | None]:
    """Checked in the year, of those looked after throughout it; the under-fives need two health assessments."""

    def share(records: Records) -> float | None:
        counts = dict.fromkeys(sorted(records.in_care_for_a_year()), 0)
        for child_id, which, day, status in records.rows("health_checks", "child_id", "kind", "checked_on", "status"):
            if child_id in counts and which == kind and status == "Completed" and records.in_year(day):
                counts[child_id] += 1
        needed = {
            child_id: 2 if kind == "HEALTH_ASSESSMENT" and not records.age_reached(child_id, 5) else 1
            for child_id in counts
        }
        return percent(sum(count >= needed[child_id] for child_id, count in counts.items()), len(counts))

    return share


def _immunised(records: Records) -> float | None:
    cohort = records.in_care_for_a_year()
    rows = records.rows("immunisations", "child_id", "up_to_date")
    return percent(sum(done is True for child_id, done in rows if child_id in cohort), len(cohort))


def _happened(table: str, column: str, age: int) -> Callable[[Records], float | None]:
    def share(records: Records) -> float | None:
        cohort = {child_id for child_id in records.in_care_for_a_year() if records.age_reached(child_id, age)}
        rows = records.rows(table, "child_id", column)
        return percent(len({child_id for child_id, day in rows if records.in_year(day)} & cohort), len(cohort))

    return share


def _three_workers(records: Records) -> float | None:
    workers: dict[str, set[str]] = {child_id: set() for child_id in records.in_care}
    rows = records.rows("involvements", "child_id", "worker_id", "role", "started_on", "ended_on")
    for child_id, worker_id, role, start, end in rows:
        in_time = start <= records.as_at and (end is None or end > records.before)
        if child_id in workers and role == "Allocated social worker" and in_time:
            workers[child_id].add(worker_id)
    return percent(sum(len(each) >= MANY for each in workers.values()), len(workers))


def _care_leavers(records: Records) -> list[tuple[Any, ...]]:
    """Formerly looked-after young people whose age on the last day is 19, 20 or 21."""
    rows = records.rows(
        "care_leavers", "child_id", "eligibility", "in_touch", "accommodation", "accommodation_suitable", "activity"
    )
    return [
        row for row in rows
        if row[1] == "FORMER_RELEVANT" and row[2] not in NO_LONGER_COUNTED
        and records.age_reached(row[0], 19) and not records.age_reached(row[0], 22)
    ]  # fmt: skip


def _suitable_homes(records: Records) -> float | None:
    counted = [row for row in _care_leavers(records) if row[3] not in ABROAD]
    return percent(sum(row[4] == "1" for row in counted), len(counted))


def _active(records: Records) -> float | None:
    counted = _care_leavers(records)
    return percent(sum((row[5] or "")[:1] in {"F", "P"} for row in counted), len(counted))


def _out_of_touch(records: Records) -> float | None:
    counted = _care_leavers(records)
    return percent(sum(row[2] == "NO" for row in counted), len(counted))


def _agency(records: Records) -> float | None:
    hours = [(fte, agency) for fte, agency in records.rows("workers", "full_time_equivalent", "is_agency") if fte]
    total = sum(fte for fte, _ in hours)
    return 100 * sum(fte for fte, agency in hours if agency) / total if total else None


def _caseload(records: Records) -> float | None:
    holders = [
        (cases, fte) for cases, fte in records.rows("workers", "caseload", "full_time_equivalent") if cases and fte
    ]
    total = sum(fte for _, fte in holders)
    return sum(cases for cases, _ in holders) / total if total else None


RATES: dict[str, Callable[[Records], float | None]] = {
    "referrals": _referrals,
    "referrals_from_police": _referrals_from("6"),
    "referrals_from_schools": _referrals_from("2"),
    "re_referrals": _re_referrals,
    "referrals_no_action": _no_action,
    "assessments_in_time": _assessments_in_time,
    "in_need": _in_need,
    "enquiries": _count_in_year("section_47_enquiries", "started_on"),
    "conferences": _count_in_year("conferences", "held_on"),
    "conferences_in_time": _conferences_in_time,
    "plans_starting": _count_in_year("child_protection_plans", "started_on"),
    "plans_open": _plans_open,
    "repeat_plans": _repeat_plans,
    "long_plans_open": _long_plans_open,
    "long_plans_ceasing": _long_plans_ceasing,
    "plan_reviews_in_time": _plan_reviews_in_time,
    "in_care": _in_care,
    "entering_care": _entering,
    "leaving_care": _leaving,
    "alone": _alone,
    "fostered": _fostered,
    "far_from_home": _far_from_home,
    "three_placements": _three_placements,
    "stable": _stable,
    "missing": _missing,
    "questionnaire": _questionnaire,
    "health_assessments": _checked("HEALTH_ASSESSMENT"),
    "dental_checks": _checked("DENTAL_CHECK"),
    "immunised": _immunised,
    "convicted": _happened("convictions", "offended_on", 10),
    "substance_misuse": _happened("substance_misuse", "identified_on", 0),
    "three_workers": _three_workers,
    "adopted": _left_by(ADOPTED),
    "special_guardians": _left_by(SPECIAL_GUARDIANS),
    "suitable_homes": _suitable_homes,
    "active": _active,
    "out_of_touch": _out_of_touch,
    "agency": _agency,
    "caseload": _caseload,
}
