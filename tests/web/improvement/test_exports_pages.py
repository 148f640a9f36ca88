"""A plan on one page to print, and the report on what has changed in it."""

from __future__ import annotations

import ctypes.util
import io
from datetime import timedelta

import docx
import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.web_accounts import someone
from tests.factories.web_improvement import a_plan, a_priority, a_test, an_action
from tests.web.improvement.test_exports import full_plan, plan_with_a_past

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NEEDS_PANGO = pytest.mark.skipif(
    not ctypes.util.find_library("pangoft2-1.0"), reason="Pango is not installed, so no PDF can be made"
)


@pytest.fixture
def director(client):
    client.force_login(someone("director"))
    return client


def shown(client, name, plan, *more, **asked):
    answer = client.get(reverse(name, args=[plan.reference, *more]), asked)
    assert answer.status_code == 200
    return answer


def test_the_summary_says_how_the_plan_stands(director):
    page = shown(director, "plan_summary", full_plan(actions=2)).content.decode()

    assert "2 actions in 1 area: 2 in progress. 2 are overdue; the due date of none has been moved." in page
    assert "1.1 See them within 1 days (Lead 1; due " in page
    assert "What the ratings mean" in page


def test_the_summary_is_of_what_is_chosen(director):
    page = shown(director, "plan_summary", full_plan(actions=2), lead="Lead 2").content.decode()

    assert "1 action in 1 area" in page
    assert "lead “Lead 2”. The rest of the plan is not on this paper." in page


def test_what_has_changed_is_shown_since_a_day(director):
    plan = plan_with_a_past()
    day = TODAY - timedelta(days=7)

    page = shown(director, "plan_since", plan, day_day=day.day, day_month=day.month, day_year=day.year).content.decode()

    assert "1 rating has changed, 1 due date has moved" in page
    assert "Holidays" in page
    assert f"?day={day.isoformat()}" in page


def test_without_a_day_it_is_of_the_last_month_and_all_is_new(director):
    page = shown(director, "plan_since", plan_with_a_past()).content.decode()

    assert "1 action was added" in page


def test_a_day_to_come_is_refused(director):
    day = TODAY + timedelta(days=7)
    plan = plan_with_a_past()

    page = shown(director, "plan_since", plan, day_day=day.day, day_month=day.month, day_year=day.year).content.decode()

    assert "The day must have passed" in page


@pytest.mark.parametrize("kind", ("docx", pytest.param("pdf", marks=NEEDS_PANGO)))
def test_the_report_is_taken(director, kind):
    plan = plan_with_a_past()

    answer = shown(director, "take_progress", plan, kind, day=str(TODAY - timedelta(days=7)))

    assert answer["Content-Disposition"].endswith(f'-{TODAY}.{kind}"')
    if kind == "docx":
        words = [line.text for line in docx.Document(io.BytesIO(answer.content)).paragraphs]
        assert "Ratings that changed" in words


@NEEDS_PANGO
def test_the_plan_is_taken_as_a_pdf(director):
    assert shown(director, "take_plan", full_plan(), "pdf").content.startswith(b"%PDF-1.7")


def test_no_other_kind_of_file_is_made(director):
    plan = a_plan()

    for name in ("take_plan", "take_progress"):
        assert director.get(reverse(name, args=[plan.reference, "exe"])).status_code == 404


def test_the_plan_leads_to_what_can_be_taken_with_what_is_chosen(director):
    plan = full_plan(actions=2)

    page = shown(director, "plan", plan, lead="Lead 2").content.decode()

    assert f"{reverse('take_plan', args=[plan.reference, 'docx'])}?lead=Lead+2" in page
    assert reverse("hand_in_sheet", args=[plan.reference]) in page


def test_who_may_not_write_is_not_led_to_the_sheet(client):
    client.force_login(someone("democratic_services"))
    plan = a_plan()

    assert reverse("hand_in_sheet", args=[plan.reference]) not in shown(client, "plan", plan).content.decode()
    assert client.get(reverse("hand_in_sheet", args=[plan.reference])).status_code == 404


@pytest.mark.parametrize("name", ("plan_summary", "plan_since"))
def test_as_many_reads_for_three_as_for_one(director, name, django_assert_max_num_queries):
    def reads(many):
        plan = a_plan()
        for _ in range(many):
            area = a_priority(plan)
            a_test(area)
            an_action(area, leads=("Ann",))
        with django_assert_max_num_queries(200) as counted:
            shown(director, name, plan)
        return len(counted)

    assert reads(3) == reads(1)
