"""Who answers for a row: the worker and the team that held the child's case on the day, not those of today."""

from __future__ import annotations

from datetime import date

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period
from lineofsight.engines.measuring import Asked, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.library.subjects import all_measures
from tests.factories.snapshots import a_snapshot

GIVEN = {
    "people": [{"child_id": "Ann"}, {"child_id": "Bob"}],
    "teams": [{"team_id": "T1", "name": "Pod 1"}, {"team_id": "T2", "name": "Pod 2"}],
    "involvements": [
        {"child_id": "Ann", "involvement_id": "I1", "worker_id": "W1", "team_id": "T1", "started_on": "2023-01-01"},
        {"child_id": "Ann", "involvement_id": "I2", "worker_id": "W2", "team_id": "T2", "started_on": "2023-05-01"},
        {"child_id": "Ann", "involvement_id": "I3", "worker_id": "R9", "team_id": "T1", "started_on": "2023-02-01",
         "role": "Independent reviewing officer"},
    ],
    "assessments": [
        {"child_id": "Ann", "assessment_id": "A1", "started_on": "2023-03-01", "authorised_on": "2023-04-28"},
        {"child_id": "Ann", "assessment_id": "A2", "started_on": "2023-04-20", "authorised_on": "2023-05-12"},
        {"child_id": "Ann", "assessment_id": "A4", "started_on": "2023-04-21", "authorised_on": None},
        {"child_id": "Bob", "assessment_id": "A3", "started_on": "2023-04-20", "authorised_on": "2023-05-12"},
    ],
}  # fmt: skip
APRIL, MAY = Period.parse("2023-04"), Period.parse("2023-05")


def denominators(folder, name, breakdown):
    """Those counted of a measure in April and May, by group."""
    chosen = all_measures()[name]
    engine, held = open_for_measuring(a_snapshot(folder, GIVEN, as_at=date(2023, 6, 15)), (chosen,))
    (block,) = (
        block
        for block in measure(engine, held, Asked((chosen,), (APRIL, MAY), (WHOLE, breakdown)))
        if block.breakdown == breakdown
    )
    return {group: list(map(int, block.denominators[:, place])) for place, group in enumerate(block.groups)}


def test_an_event_stands_with_the_worker_who_held_the_case_that_day(tmp_path):
    found = denominators(tmp_path, "assessments_in_time", "worker")

    assert found == {"W1": [1, 0], "W2": [0, 1], "not recorded": [0, 1]}


def test_an_event_stands_with_the_team_that_held_the_case_that_day(tmp_path):
    found = denominators(tmp_path, "assessments_in_time", "team")

    assert found == {"Pod 1": [1, 0], "Pod 2": [0, 1], "not recorded": [0, 1]}


def test_a_stock_stands_with_the_worker_who_held_the_case_at_the_end_of_each_month(tmp_path):
    found = denominators(tmp_path, "assessments_open_and_overdue", "worker")

    assert found == {"W1": [2, 0], "W2": [0, 1], "not recorded": [1, 0]}
