"""A plan is taken away on paper: what is in the file, for whom, and in how many reads."""

from __future__ import annotations

import io
from datetime import date, timedelta

import docx
import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.formats.plans import read_plan
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import keep
from lineofsight.web.improvement.actions.plan_actions import add_action, add_priority, change_action
from lineofsight.web.improvement.actions.progress import move_due_day, write_update
from lineofsight.web.improvement.actions.ratings import confirm_rating
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    a_plan,
    a_priority,
    a_rating,
    a_state,
    a_test,
    an_action,
    an_inspection,
    reader_as,
    verified_evidence,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def director(client):
    client.force_login(someone("director"))
    return client


def full_plan(actions=1):
    plan = a_plan(title="Plan to improve help", inspection=an_inspection())
    area = a_priority(plan, number="1", title="Seeing children", aim="Nobody waits", owner_words="Head of Service")
    a_test(area)
    for number in range(1, actions + 1):
        action = an_action(
            area,
            number=f"1.{number}",
            words=f"See them within {number} days",
            milestones_words="Template by May",
            evaluation_words="In use in every pod",
            leads=(f"Lead {number}",),
            due_on=TODAY - timedelta(days=10),
        )
        verified_evidence(action)
        a_rating(action, "Amber", on=date(2024, 5, 1))
        a_rating(action, "Red", on=date(2024, 6, 1))
    return plan


def taken(client, plan, kind, **asked):
    answer = client.get(reverse("take_plan", args=[plan.reference, kind]), asked)
    assert answer.status_code == 200
    return answer


def read_back(answer, kind, tmp_path):
    path = tmp_path / f"plan.{kind}"
    path.write_bytes(answer.content)
    return read_plan(path)


def test_the_word_document_says_what_the_plan_says(director, tmp_path):
    plan = full_plan(actions=2)

    answer = taken(director, plan, "docx")
    read = read_back(answer, "docx", tmp_path)

    assert answer["Content-Disposition"] == f'attachment; filename="plan-to-improve-help-{TODAY}.docx"'
    assert read.title == "Plan to improve help"
    assert read.plan_date == "2024-01-15"
    [area] = read.areas
    assert (area.number, area.title, area.aim, area.owner) == (
        "1",
        "Seeing children",
        "Nobody waits",
        "Head of Service",
    )
    first = area.actions[0]
    assert (first.number, first.action, first.milestones) == ("1.1", "See them within 1 days", "Template by May")
    assert first.evaluation.startswith("In use in every pod")
    assert (first.rating, first.lead) == ("Red", "Lead 1")
    assert [action.number for action in area.actions] == ["1.1", "1.2"]


def test_only_what_is_chosen_is_taken_and_the_paper_says_so(director, tmp_path):
    plan = full_plan(actions=2)

    answer = taken(director, plan, "docx", lead="Lead 2")

    assert [action.number for action in read_back(answer, "docx", tmp_path).actions] == ["1.2"]
    assert "Only a part" in words_of(answer)
    assert "lead “Lead 2”. The rest of the plan is not on this paper." in words_of(answer)


def words_of(answer):
    document = docx.Document(io.BytesIO(answer.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


def some_days_ago(days):
    return clock.acting_at(timezone.now() - timedelta(days=days))


def plan_with_a_past():
    """Ten days ago its action was amber and due sooner; five days ago it was put into other words and moved."""
    director = reader_as("director")
    with some_days_ago(10):
        plan = a_plan(plan_on=date(2024, 1, 15))
        plan = keep(plan, after=1, by=director)
        area = add_priority(plan=plan, by=director, title="Seeing children", number="1")
        said = {"number": "1.1", "words": "See them", "state": "in_progress", "due_on": date(2024, 6, 30)}
        action = add_action(plan=plan, by=director, priority=area, leads=[("Lead 1", None)], **said)
        write_update(action=action, words="Begun", said_on=clock.today(), by=director)
        confirm_rating(action=action, state=a_state(plan, "Amber"), by=director, because="As seen")
    with some_days_ago(5):
        action.refresh_from_db()
        change_action(action=action, after=action.version, by=director, words="See them sooner")
        to_on, because = date(2024, 9, 30), "Holidays"
        move_due_day(action=action, was_on=date(2024, 6, 30), to_on=to_on, because=because, by=director)
        confirm_rating(action=action, state=a_state(plan, "Red"), by=director, because="As seen")
    return plan


def test_the_past_is_taken_as_it_was_recorded(director, tmp_path):
    plan = plan_with_a_past()

    then = read_back(taken(director, plan, "docx", day=str(TODAY - timedelta(days=7))), "docx", tmp_path).actions[0]
    now = read_back(taken(director, plan, "docx"), "docx", tmp_path).actions[0]

    assert (then.action, then.rating, then.due) == ("See them", "Amber", "30 Jun 2024")
    assert (now.action, now.rating, now.due) == ("See them sooner", "Red", "30 Sep 2024")
    assert "due date before" not in then.evaluation
    assert "due date before: 30 Jun 2024" in now.evaluation


def test_what_is_chosen_is_chosen_of_the_past_too(director, tmp_path):
    plan = plan_with_a_past()
    day = str(TODAY - timedelta(days=7))

    of_another_lead = taken(director, plan, "docx", day=day, rating="Red")

    assert read_back(of_another_lead, "docx", tmp_path).actions == ()


def test_before_it_was_recorded_there_is_nothing_to_take(director):
    plan = plan_with_a_past()

    answer = director.get(reverse("take_plan", args=[plan.reference, "docx"]), {"day": "2024-01-01"})

    assert answer.status_code == 404


@pytest.mark.parametrize("asked", ({"day": "tomorrow"}, {"day": str(TODAY)}))
def test_no_day_that_has_not_passed_is_taken(director, asked):
    plan = full_plan()

    assert director.get(reverse("take_plan", args=[plan.reference, "docx"]), asked).status_code == 404


def test_as_many_reads_for_three_actions_as_for_one(director, django_assert_max_num_queries):
    def reads(plan):
        with django_assert_max_num_queries(200) as counted:
            taken(director, plan, "docx")
        return len(counted)

    assert reads(full_plan(actions=3)) == reads(full_plan(actions=1))
