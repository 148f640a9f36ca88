"""Trackers and figures say the same of a whole council: two readings of one law, in Python and in SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lineofsight.core.deadlines import ChildsRows, Clock, Tracker
from lineofsight.core.periods import Period, months_later
from lineofsight.core.registry import definitions_in
from lineofsight.engines.measuring import Asked, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import SnapshotWriter
from lineofsight.library.due_days import due_day
from lineofsight.library.subjects import all_measures
from lineofsight.synthesis.council import coverage_of, make_council

AS_AT = date(2025, 3, 31)
AUTHORITY = "846"
TRACKERS: dict[str, Tracker] = definitions_in("lineofsight.library.deadlines", "tracker")
AGREEING = {name: tracker.agrees_with for name, tracker in TRACKERS.items() if tracker.agrees_with}


@pytest.fixture(scope="module")
def council() -> dict[str, dict[str, list[object]]]:
    return make_council(AUTHORITY, 3000, 4, 3, AS_AT)


@pytest.fixture(scope="module")
def figures(council, tmp_path_factory) -> dict[str, tuple[int, int]]:
    """Numerator and denominator of each indicator that a tracker must agree with, as at the last day."""
    store: Path = tmp_path_factory.mktemp("store")
    with SnapshotWriter(store, as_at=AS_AT) as writer:
        writer.add(AUTHORITY, council, coverage_of(council))
        snapshot = writer.finish()
    measures = tuple(all_measures()[name] for name in AGREEING.values())
    engine, held = open_for_measuring(snapshot, measures)
    blocks = measure(engine, held, Asked(measures, (Period(AS_AT, AS_AT),)))
    return {block.measure.name: (int(block.numerators[0][0]), int(block.denominators[0][0])) for block in blocks}


@pytest.fixture(scope="module")
def children(council) -> dict[str, ChildsRows]:
    tables: dict[str, dict[str, list[dict[str, object]]]] = defaultdict(lambda: defaultdict(list))
    for name, columns in council.items():
        if "child_id" in columns:
            for values in zip(*columns.values(), strict=True):
                row = dict(zip(columns, values, strict=True))
                tables[row["child_id"]][name].append(row)
    return {child: ChildsRows(rows, AS_AT, AUTHORITY) for child, rows in tables.items()}


def running(name: str, children: dict[str, ChildsRows]) -> Iterator[tuple[str, Clock, date | None, int]]:
    """The running clocks of a tracker with the child, the due day, and how many clocks of the row came before."""
    for child, rows in children.items():
        before: dict[int, int] = defaultdict(int)
        for clock in TRACKERS[name].clocks(rows):
            if clock.is_running:
                yield child, clock, due_day(clock.timescale, clock.started_on, AUTHORITY), before[id(clock.row)]
            before[id(clock.row)] += 1


def test_assessments_open_and_overdue(children, figures):
    clocks = list(running("assessment", children))

    assert (sum(due < AS_AT for _, _, due, _ in clocks), len(clocks)) == figures["assessments_open_and_overdue"]


@pytest.mark.parametrize("name", ("child_protection_visit", "child_in_need_visit"))
def test_children_seen_in_time(name, children, figures):
    """A child whose first visit is not due yet is in neither part of the figure."""
    clocks = running(name, children)
    counted = [(child, before > 0 and due >= AS_AT) for child, _, due, before in clocks if before or due < AS_AT]
    in_time = {child for child, was_in_time in counted if was_in_time}

    assert (len(in_time), len({child for child, _ in counted})) == figures[AGREEING[name]]


def test_children_in_care_visited_in_time(children, figures):
    """Whether there was a visit in this home is told by the rule: the first after a move has one of its own."""
    counted = [
        (child, clock.timescale != "care_visit_first" and due >= AS_AT)
        for child, clock, due, _ in running("care_visit", children)
        if clock.timescale != "care_visit_first" or due < AS_AT
    ]

    assert (sum(in_time for _, in_time in counted), len(counted)) == figures["care_visits_in_time"]


def test_reviews_of_care_not_overdue(children, figures):
    """The figure leaves out children too new to care to have had a review."""
    in_time = counted = 0
    for rows in children.values():
        clocks = list(TRACKERS["care_review"].clocks(rows))
        for last in (clock for clock in clocks if clock.is_running):
            entered_on = next(clock.started_on for clock in clocks if clock.row is last.row)
            if due_day("care_review_first", entered_on) <= AS_AT:
                counted += 1
                in_time += due_day(last.timescale, last.started_on) >= AS_AT

    assert (in_time, counted) == figures["care_review_not_overdue"]


def test_reviews_of_plans_due_no_earlier_than_the_figure_allows(children, figures):
    """The figure asks for the whole last year: every plan of three months or more whose clocks were all met in time."""
    in_time = counted = 0
    for rows in children.values():
        clocks = list(TRACKERS["child_protection_review"].clocks(rows))
        for last in (clock for clock in clocks if clock.is_running):
            plan = [clock for clock in clocks if clock.row is last.row]
            if months_later(plan[0].started_on, 3) <= AS_AT:
                counted += 1
                in_time += all(was_in_time(clock) for clock in plan)

    assert (in_time, counted) == figures["protection_reviews_in_time"]


def was_in_time(clock: Clock) -> bool:
    """Met or still to be met in time, or late longer than a year ago."""
    until = clock.met_on or AS_AT
    return until <= due_day(clock.timescale, clock.started_on) or (
        clock.met_on is not None and clock.met_on <= months_later(AS_AT, -12)
    )


def test_cases_supervised(children, figures):
    """The figure counts children open for three months; the clock of each is the latest of their cases."""
    counted: dict[str, bool] = defaultdict(bool)
    for child, clock, due, before in running("supervision", children):
        if clock.row["referred_on"] <= months_later(AS_AT, -3):
            counted[child] |= before > 0 and due is not None and due >= AS_AT

    assert (sum(counted.values()), len(counted)) == figures["cases_supervised_in_three_months"]


def test_pathway_plans_reviewed(children, figures):
    clocks = list(running("pathway_plan_review", children))
    in_time = {child for child, _, due, _ in clocks if due >= AS_AT}

    assert (len(in_time), len({child for child, *_ in clocks})) == figures["pathway_plans_reviewed_in_time"]


def test_every_agreement_is_tested():
    assert set(AGREEING) == {
        "assessment",
        "care_review",
        "care_visit",
        "child_in_need_visit",
        "child_protection_review",
        "child_protection_visit",
        "pathway_plan_review",
        "supervision",
    }
