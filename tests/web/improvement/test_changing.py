"""Two people who write at once, versions put back, and what a plan said on any day."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from lineofsight.web.improvement.actions.changing import ChangedMeanwhile, put_back, withdraw
from lineofsight.web.improvement.actions.inspections import add_inspection, add_recommendation
from lineofsight.web.improvement.actions.plan_actions import (
    add_action,
    add_priority,
    change_action,
    link_recommendations,
    set_dependencies,
    set_leads,
)
from lineofsight.web.improvement.actions.plans import add_objective, add_plan, give_scale
from lineofsight.web.improvement.actions.success_tests import add_test, change_test
from lineofsight.web.improvement.models import PlanEvent
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import WITH_EVIDENCE, a_recommendation, an_action, library_scale, reader_as

pytestmark = pytest.mark.django_db


def test_of_two_who_change_the_same_version_the_second_is_told():
    action, first, second = an_action(words="Review it"), reader_as(), reader_as("head_of_service")
    seen = type(action).objects.get(pk=action.pk)
    change_action(action=action, after=1, words="Review it by March", by=first)

    with pytest.raises(ChangedMeanwhile) as told:
        change_action(action=seen, after=1, words="Review it all", by=second)

    action.refresh_from_db()
    assert (action.words, action.version, action.changed_by_id) == ("Review it by March", 2, first.user_id)
    assert told.value.latest.words == "Review it by March"


def test_what_stays_as_it_was_makes_no_version():
    action = an_action(words="Review it")

    change_action(action=action, after=1, words="Review it", by=reader_as())

    assert (action.version, action.history.count(), PlanEvent.objects.count()) == (1, 1, 0)


def test_a_state_and_a_due_day_are_not_changed_in_passing():
    with pytest.raises(ValidationError, match="their own steps"):
        change_action(action=an_action(), after=1, state="verified", by=reader_as())


def test_an_earlier_version_is_put_back_as_a_new_one():
    action, director = an_action(words="Review it", state="agreed"), reader_as()
    change_action(action=action, after=1, words="Something else", by=director, because="Typing")

    put_back(record=action, version=1, by=director, plan=action.plan)

    action.refresh_from_db()
    assert (action.words, action.state, action.version) == ("Review it", "agreed", 3)
    told = [(then.version, then.words, then.history_change_reason) for then in action.history.all()]
    assert told == [
        (3, "Review it", "Put back to version 1"),
        (2, "Something else", "Typing"),
        (1, "Review it", None),
    ]
    with pytest.raises(ValidationError, match="no such version"):
        put_back(record=action, version=9, by=director, plan=action.plan)


def test_what_is_withdrawn_is_put_back():
    action, director = an_action(), reader_as()

    withdraw(record=action, after=action.version, because="Added twice", by=director, plan=action.plan)
    assert action.withdrawn_at is not None
    put_back(record=action, version=1, because="It was not", by=director, plan=action.plan)

    action.refresh_from_db()
    assert action.withdrawn_at is None
    assert list(PlanEvent.objects.values_list("what", flat=True)) == ["Action put back", "Action withdrawn"]


def test_links_come_and_go_and_come_back():
    action, director = an_action(), reader_as()
    first, second = a_recommendation(), a_recommendation()

    for wanted in ([first], [second], [first, second]):
        link_recommendations(action=action, recommendations=wanted, by=director)

    in_use = action.answers.filter(withdrawn_at=None).values_list("recommendation", flat=True)
    assert set(in_use) == {first.pk, second.pk}
    assert action.answers.get(recommendation=first).version == 3


def test_leads_change_and_stay_in_the_history():
    lead, director = someone("pod_manager"), reader_as()
    action = an_action(leads=("RH",))

    set_leads(action=action, leads=[("RH", None), ("Head of Service", lead.pk)], by=director)
    set_leads(action=action, leads=[("Head of Service", lead.pk)], by=director)

    assert list(action.leads.filter(withdrawn_at=None).values_list("words", "account")) == [
        ("Head of Service", lead.pk)
    ]
    assert action.leads.count() == 2


def test_actions_do_not_wait_for_one_another_in_a_ring():
    director, first = reader_as(), an_action()
    second, third = an_action(first.priority), an_action(first.priority)
    set_dependencies(action=first, waits_for=[second], by=director)
    set_dependencies(action=second, waits_for=[third], by=director)

    for ring in ([first], [third]):
        with pytest.raises(ValidationError, match="cannot wait for one that waits for it"):
            set_dependencies(action=third, waits_for=ring, by=director)


def test_a_plan_from_inspection_to_test():
    director = reader_as()
    inspection = add_inspection(
        by=director, source="ofsted", title="Visit", judgements=[("Overall", "Good"), ("Leaders", "Good")]
    )
    asked = add_recommendation(inspection=inspection, inspectors_words="See children", by=director)
    plan = add_plan(title="Our plan", inspections=[inspection], by=director)
    give_scale(plan=plan, scale=library_scale(WITH_EVIDENCE), from_on=date(2024, 1, 1), by=director)
    thread = add_objective(title="Children are safe", level="corporate_plan", by=director)
    area = add_priority(plan=plan, title="Seeing children", objective=thread, by=director)
    action = add_action(plan=plan, priority=area, words="See them", leads=[("RH", None)], answers=[asked], by=director)
    test = add_test(of=action, kind="indicator", measure="x", least=90, words="Nine in ten", by=director)
    change_test(test=test, after=1, least=95, by=director, because="Agreed at the board")

    assert [each.what for each in PlanEvent.objects.filter(plan=plan).order_by("pk")] == [
        "Plan added",
        "Rating scale given",
        "Area added",
        "Action added",
        "Test of success added",
        "Success test changed",
    ]
    assert [(state.name, state.needs_evidence) for state in plan.scales.get().states.all()] == [
        ("Red", False),
        ("Amber", False),
        ("Green", True),
    ]
    assert action.answers.get().recommendation == asked
    assert action.state_changes.get().now == "proposed"
    with pytest.raises(ValidationError, match="from this day already"):
        give_scale(plan=plan, scale=library_scale(WITH_EVIDENCE), from_on=date(2024, 1, 1), by=director)


@pytest.mark.parametrize("role", ("pod_manager", "quality_auditor", "inspector", "democratic_services"))
def test_only_some_change_plans(role):
    with pytest.raises(PermissionDenied):
        add_plan(title="Mine", by=reader_as(role))
