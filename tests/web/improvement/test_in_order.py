"""Milestones are withdrawn with a reason, and areas are put in another order, on pages without a script."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.actions.putting_back import put_back_record
from lineofsight.web.improvement.models import PlanEvent
from tests.factories.web_improvement import a_milestone, a_plan, a_priority, an_action, reader_as
from tests.factories.web_pages import page

pytestmark = pytest.mark.django_db


def test_a_milestone_is_withdrawn_with_a_reason_and_its_versions_stay(director):
    action = an_action()
    milestone, other = a_milestone(action, words="A paper to cabinet"), a_milestone(action, words="Sign it")
    address = reverse("withdraw_milestone", args=[milestone.reference])

    unsaid = director.post(address, {"because": "", "after": "1"})
    director.post(address, {"because": "Cabinet need not see it", "after": "1"})

    milestone.refresh_from_db()
    assert (unsaid.status_code, milestone.withdrawn_at is not None, milestone.version) == (200, True, 2)
    assert milestone.history.first().history_change_reason == "Cabinet need not see it"
    assert PlanEvent.objects.get(about=milestone.reference).what == "Milestone withdrawn"
    shown = page(director, "plan_action", action.reference)
    assert "A paper to cabinet: withdrawn" in shown
    assert reverse("change_milestone", args=[milestone.reference]) not in shown
    assert reverse("versions", args=["milestone", milestone.reference]) in shown
    assert reverse("change_milestone", args=[other.reference]) in shown
    assert director.get(address).status_code == 404


def test_a_milestone_that_was_withdrawn_by_mistake_is_put_back(director):
    milestone = a_milestone(an_action(), words="A paper to cabinet")
    director.post(reverse("withdraw_milestone", args=[milestone.reference]), {"because": "A slip", "after": "1"})

    put_back_record(record=type(milestone).objects.get(), version=1, after=2, because="It was", by=reader_as())

    assert "Milestones that were withdrawn" not in page(director, "plan_action", milestone.action.reference)


def test_a_milestone_that_somebody_else_changed_is_not_withdrawn(director):
    milestone = a_milestone(an_action(), version=2, words="Reworded by another")

    answer = director.post(
        reverse("withdraw_milestone", args=[milestone.reference]), {"because": "Overtaken", "after": "1"}
    )

    milestone.refresh_from_db()
    assert (answer.status_code, milestone.withdrawn_at) == (409, None)
    assert ">Overtaken</textarea>" in answer.content.decode()


def three_areas():
    plan = a_plan()
    return plan, [a_priority(plan, title=title, order=at) for at, title in enumerate(("One", "Two", "Three"))]


def titles(plan):
    return list(plan.priorities.filter(withdrawn_at=None).values_list("title", flat=True))


def test_areas_are_put_in_another_order(director):
    plan, (first, second, third) = three_areas()
    withdrawn = a_priority(plan, title="Gone", order=9, withdrawn_at=timezone.now())
    address = reverse("change_area", args=[third.reference])

    asked = director.get(address).content.decode()
    director.post(address, {"title": "Three", "number": third.number, "place": "1", "after": "1"})

    assert f"After “{first.number} One”" in asked
    assert "Gone" not in asked
    assert titles(plan) == ["Three", "One", "Two"]
    shown = page(director, "plan", plan.reference).partition("</form>")[2]
    assert shown.index("Three") < shown.index("One") < shown.index("Two")
    assert PlanEvent.objects.get(plan=plan).what == "Order of the areas changed"
    assert [each.history.count() for each in (first, second, third, withdrawn)] == [2, 2, 2, 1]


def test_an_area_that_stays_where_it_is_makes_no_new_version(director):
    plan, (first, *_) = three_areas()

    director.post(
        reverse("change_area", args=[first.reference]),
        {"title": "One", "number": first.number, "place": "1", "after": "1"},
    )

    assert (titles(plan), first.history.count()) == (["One", "Two", "Three"], 1)


def test_a_new_area_stands_last(director):
    plan, _ = three_areas()

    director.post(reverse("add_area", args=[plan.reference]), {"title": "Four"})

    assert titles(plan) == ["One", "Two", "Three", "Four"]
