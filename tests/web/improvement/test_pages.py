"""The pages of plans: what they show, to whom, and in how many reads."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.models import Action, Plan, PlanEvent, RatingGiven
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    a_plan,
    a_priority,
    a_rating,
    a_recommendation,
    a_test,
    an_action,
    an_inspection,
    evidence,
    verified_evidence,
)
from tests.factories.web_pages import page

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def full_plan(actions=1):
    """A plan that answers an inspection, with a test, evidence, ratings and a lead for each action."""
    inspection = an_inspection()
    plan = a_plan(inspection=inspection)
    area = a_priority(plan, title="Seeing children", aim="Nobody waits", measurable_success="All are seen")
    a_test(area)
    for number in range(actions):
        asked = a_recommendation(inspection, inspectors_words="See children sooner", council_words="See them")
        action = an_action(
            area,
            number=str(number),
            words=f"See them within {number} days",
            leads=(someone("pod_manager", name=f"Lead {number}"),),
            answers=(asked,),
            due_on=TODAY - timedelta(days=10),
        )
        verified_evidence(action)
        a_rating(action, "Amber", on=date(2024, 5, 1))
        a_rating(action, "Red", on=date(2024, 6, 1))
    return plan


PAGES = ("plan", "plan_people", "plan_timeline", "plan_months", "plan_events")


def test_the_list_shows_each_plan_with_what_is_overdue(director):
    plan = full_plan(2)

    shown = page(director, "plans")

    assert plan.title in shown
    assert "Inspection of children’s services" in shown


def test_reads_of_the_list_do_not_grow(director, django_assert_num_queries):
    full_plan()
    with django_assert_num_queries(6):
        page(director, "plans")
    full_plan()
    full_plan()
    with django_assert_num_queries(6):
        page(director, "plans")


@pytest.mark.parametrize(
    ("name", "reads"), (("plan", 22), ("plan_people", 20), ("plan_timeline", 21), ("plan_months", 22))
)
def test_reads_of_a_plan_do_not_grow_with_its_actions(name, reads, director, django_assert_num_queries):
    for plan in (full_plan(1), full_plan(3)):
        with django_assert_num_queries(reads):
            page(director, name, plan.reference)


def test_the_plan_is_the_familiar_table(director):
    shown = page(director, "plan", full_plan().reference)

    for words in (
        "Seeing children",
        "Nobody waits",
        "See them within 0 days",
        "Lead 0",
        "Overdue",
        "Red",
        "Milestones",
    ):
        assert words in shown
    assert "The facts say Amber today" in shown


def test_a_filter_leaves_the_others_out(director):
    plan = full_plan(2)
    other = an_action(a_priority(plan, title="Another area"), words="Write it down", leads=("RH",))
    a_rating(other, "Amber")

    by_rating = page(director, "plan", plan.reference, rating="Amber")
    by_lead = page(director, "plan", plan.reference, lead="Lead 1")
    by_area = page(director, "plan", plan.reference, area=other.priority.reference)
    nothing = page(director, "plan", plan.reference, rating="Amber", lead="Lead 1")

    assert ("Write it down" in by_rating, "See them within" in by_rating) == (True, False)
    assert ("See them within 1" in by_lead, "See them within 0" in by_lead) == (True, False)
    assert ("Write it down" in by_area, "See them within" in by_area) == (True, False)
    assert "No action of this plan is as you chose." in nothing


@pytest.mark.parametrize("name", PAGES)
def test_a_plan_without_anything_in_it_has_its_pages(name, director):
    page(director, name, a_plan(scale=None).reference)


def test_the_plan_of_a_past_day_is_as_it_was_recorded(director):
    plan = full_plan()
    yesterday = TODAY - timedelta(days=1)
    asked = {"day_day": TODAY.day, "day_month": TODAY.month, "day_year": TODAY.year}
    before = {"day_day": yesterday.day, "day_month": yesterday.month, "day_year": yesterday.year}

    assert "See them within 0 days" in page(director, "plan_on_day", plan.reference, **asked)
    assert "was not recorded yet on that day" in page(director, "plan_on_day", plan.reference, **before)


def test_an_action_shows_both_words_the_three_facts_and_what_would_turn_it(director):
    shown = page(director, "plan_action", full_plan().actions.get().reference)

    for words in (
        "The inspectors’ words",
        "See children sooner",
        "The council’s words",
        "Delivery against time",
        "Completion",
        "Impact",
        "What would turn the colour",
        "Green needs work that somebody has verified as done",
        "Nine in ten assessments are in time",
        "An audit of 20 records",
        "confirmed by Person",
    ):
        assert words in shown


def test_evidence_is_verified_on_its_page(client):
    client.force_login(someone("quality_auditor"))
    shown = evidence(an_action())

    answer = client.post(reverse("verify_evidence", args=[shown.reference]), {"accepted": "yes", "because": ""})

    assert answer.status_code == 302
    assert shown.verifications.get().accepted is True


def test_green_is_refused_on_the_form_with_the_reason(director):
    action = an_action(due_on=TODAY + timedelta(days=9))
    green = action.plan.scales.get().states.get(name="Green")
    typed = {"state": green.pk, "rated_on_day": TODAY.day, "rated_on_month": TODAY.month, "rated_on_year": TODAY.year}

    answer = director.post(reverse("rate_action", args=[action.reference]), typed | {"because": "Please"})

    assert "Green needs verified evidence, and there is no evidence." in answer.content.decode()
    assert RatingGiven.objects.count() == 0


def test_of_two_who_change_an_action_the_second_sees_both_texts(director):
    action = an_action(words="Their words")
    typed = {"words": "My words", "leads": "RH", "after": "1"}
    Action.objects.filter(pk=action.pk).update(version=2)

    answer = director.post(reverse("change_action", args=[action.reference]), typed)

    shown = answer.content.decode()
    assert answer.status_code == 409
    assert ("Their words" in shown, "My words" in shown) == (True, True)
    assert 'name="after" value="2"' in shown
    again = director.post(reverse("change_action", args=[action.reference]), typed | {"after": "2"})
    assert again.status_code == 302
    action.refresh_from_db()
    assert (action.words, action.version) == ("My words", 3)


def test_a_plan_is_built_from_its_forms(director):
    director.post(
        reverse("add_plan"),
        {"title": "New plan", "scale": "on_track", "plan_on_day": "1", "plan_on_month": "4", "plan_on_year": "2024"},
    )
    plan = Plan.objects.get()
    director.post(reverse("add_area", args=[plan.reference]), {"title": "Supervision", "number": "1"})
    area = plan.priorities.get()
    director.post(
        reverse("add_action", args=[plan.reference]),
        {"words": "Supervise", "priority": area.pk, "leads": "RH\nAll managers", "partners": "Police"},
    )
    action = plan.actions.get()
    typed = {"words": "Handed over", "said_on_day": "1", "said_on_month": "5", "said_on_year": "2024"}
    director.post(reverse("write_update", args=[action.reference]), typed)
    director.post(reverse("take_step", args=[action.reference, "agreed"]), {"was": "proposed"})

    action.refresh_from_db()
    assert [lead.words for lead in action.leads.all()] == ["RH", "All managers"]
    assert (action.partners, action.state, action.updates.get().words) == (["Police"], "agreed", "Handed over")
    shown = page(director, "plan_events", plan.reference)
    assert "Update written" in shown
    assert PlanEvent.objects.filter(plan=plan).count() == 6


def test_an_earlier_version_is_put_back_from_its_page(director):
    action = an_action(words="First")
    director.post(reverse("change_action", args=[action.reference]), {"words": "Second", "after": "1"})

    shown = page(director, "versions", "action", action.reference)
    answer = director.post(
        reverse("put_back_version", args=["action", action.reference, 1]), {"because": "A slip", "after": "2"}
    )

    action.refresh_from_db()
    assert ("First" in shown, "Second" in shown) == (True, True)
    assert (answer.status_code, action.words) == (302, "First")


def test_a_recommendation_and_its_inspection_show_what_answers_it(director):
    plan = full_plan()
    inspection = plan.inspections.get()
    a_recommendation(inspection, inspectors_words="Nobody has answered this", number="9")

    shown = page(director, "inspection", inspection.reference)
    asked = page(director, "recommendation", inspection.recommendations.first().reference)

    assert ("Nobody has answered this" in shown, ">Nothing<" in shown) == (True, True)
    assert "See them within 0 days" in asked
    page(director, "inspections")
    page(director, "objectives")


def test_a_file_is_only_handed_out_to_keep(director, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    shown = evidence(an_action())
    shown.file.path.parent.mkdir(parents=True)
    shown.file.path.write_bytes(b"what was found")

    answer = director.get(reverse("evidence_file", args=[shown.reference]))

    assert b"".join(answer.streaming_content) == b"what was found"
    assert answer["Content-Disposition"] == 'attachment; filename="audit.pdf"'
    assert answer["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize("role", ("social_worker", "elected_member", "system_administrator", "business_support"))
def test_plans_are_not_there_for_those_who_may_not_see_them(role, client):
    client.force_login(someone(role))
    plan = full_plan()

    assert client.get(reverse("plan", args=[plan.reference])).status_code == 404
    assert plan.title not in client.get("/").content.decode()


def test_democratic_services_see_no_figure_and_open_no_file(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(someone("democratic_services"))
    shown = verified_evidence(full_plan().actions.get())

    assert client.get(reverse("evidence_file", args=[shown.reference])).status_code == 404
    assert "The figure is not available" not in page(client, "plan_action", shown.action.reference)
