"""Deadlines follow the rows: whose they are, how long they are kept, and the day on which they are due."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.library.choose_timescale import due_date
from lineofsight.web.records import deadlines
from lineofsight.web.records.models import Deadline, Person
from tests.factories.loads import load_rows

pytestmark = pytest.mark.django_db

ADA = {"child_id": "c1", "forename": "Ada"}
HELD = {"child_id": "c1", "worker_id": "holder", "team_id": "T1", "started_on": "2025-01-06"}


def assessed(started_on: str, authorised_on: str | None = None, **said: object) -> dict[str, object]:
    return {"child_id": "c1", "started_on": started_on, "authorised_on": authorised_on} | said


def kept() -> list[Deadline]:
    return list(Deadline.objects.order_by("started_on"))


def test_a_deadline_names_its_row_its_rule_and_its_due_day():
    load_rows({"people": [ADA], "assessments": [assessed("2025-03-03", assessment_id="a1")]})

    (found,) = kept()

    assert (found.person, found.tracker, found.timescale) == (Person.objects.get(), "assessment", "assessment")
    assert (found.subject_table, found.subject_key) == ("assessments", "a1")
    assert found.source_ref == "example#assessments!1"
    assert (found.started_on, found.due_on) == (date(2025, 3, 3), due_date("assessment", date(2025, 3, 3)).due)
    assert (found.met_on, found.ended_on) == (None, None)


def test_finished_ones_are_kept_for_two_years_and_running_ones_always():
    rows = [assessed("2022-01-04", "2023-03-30"), assessed("2023-01-04", "2023-03-31"), assessed("2019-01-07")]
    load_rows({"people": [ADA], "assessments": rows})

    assert [found.started_on.year for found in kept()] == [2019, 2023]


def test_a_running_one_is_whoevers_case_it_is_and_a_finished_one_whoever_did_it():
    done = {"worker_id": "assessor", "team_id": "T2"}
    rows = [assessed("2025-01-06", "2025-02-03", **done), assessed("2025-03-03", None, **done)]
    load_rows({"people": [ADA], "assessments": rows, "involvements": [HELD]})

    assert [(found.worker_id, found.team.name) for found in kept()] == [("assessor", "T2"), ("holder", "T1")]


def test_where_nobody_holds_the_case_it_is_the_records_own_and_where_nobody_is_named_the_holders():
    done = {"worker_id": "assessor", "team_id": "T2"}
    load_rows({"people": [ADA], "assessments": [assessed("2025-03-03", None, **done)]})
    assert [(found.worker_id, found.team.name) for found in kept()] == [("assessor", "T2")]

    load_rows({"people": [ADA], "assessments": [assessed("2025-03-03", "2025-03-10")], "involvements": [HELD]})
    assert [(found.worker_id, found.team.name) for found in kept()] == [("holder", "T1")]


def test_an_interview_is_due_on_the_day_in_london_on_which_the_hours_are_over():
    load_rows(
        {
            "people": [ADA],
            "missing_episodes": [{"child_id": "c1", "missing_episode_id": "m", "ended_on": "2025-03-28"}],
            "return_interviews": [
                {"child_id": "c1", "missing_episode_id": "m", "returned_at": "2025-03-27T23:30:00+00:00"}
            ],
        }
    )

    (found,) = kept()

    assert (found.started_on, found.due_on) == (date(2025, 3, 27), date(2025, 3, 31))


def test_a_clock_before_any_rule_has_no_due_day():
    load_rows(
        {"people": [ADA], "referrals": [{"child_id": "c1", "referred_on": "2010-01-04", "decided_on": "2010-01-05"}]}
    )

    (found,) = kept()

    assert (found.tracker, found.due_on) == ("supervision", None)


def test_a_second_load_brings_deadlines_up_to_date():
    load_rows({"people": [ADA], "assessments": [assessed("2025-01-06", assessment_id="a1")]})
    load_rows({"people": [ADA], "assessments": [assessed("2025-01-06", "2025-02-03", assessment_id="a1")]})

    assert [(found.started_on, found.met_on) for found in kept()] == [(date(2025, 1, 6), date(2025, 2, 3))]


def test_one_persons_can_be_worked_out_alone():
    both = [ADA, {"child_id": "c2"}]
    load_rows({"people": both, "assessments": [assessed("2025-03-03"), assessed("2025-03-03", child_id="c2")]})
    Deadline.objects.all().delete()
    one, _ = Person.objects.order_by("pk")

    deadlines.refresh([one.pk])

    assert [found.person for found in kept()] == [one]


def test_people_are_worked_out_in_crowds_alike(monkeypatch):
    children = [f"c{number}" for number in range(5)]
    rows = [assessed("2025-03-03", child_id=child) for child in children]
    load_rows({"people": [{"child_id": child} for child in children], "assessments": rows})
    before = [*Deadline.objects.order_by("pk").values()]

    monkeypatch.setattr(deadlines, "CROWD", 2)
    deadlines.refresh()

    assert [*Deadline.objects.order_by("pk").values()] == before
