"""What comes back: what was asked for, the proposals, and what a person decides."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from lineofsight.web.improvement.actions.recurrences import compare_all, decide_recurrence, set_theme
from lineofsight.web.improvement.drafts.councils import council_key
from lineofsight.web.improvement.models import (
    Comparison,
    RecurrenceDecision,
    ThemeDecision,
)
from lineofsight.web.improvement.queries.asked import all_asked
from lineofsight.web.improvement.queries.recurrences import proposals as all_proposals
from lineofsight.web.improvement.queries.recurrences import theme_asked
from tests.factories.web_improvement import (
    a_plan,
    a_priority,
    a_recommendation,
    an_action,
    an_inspection,
    kept,
    reader_as,
)
from tests.factories.web_recurrences import COURT, OVERSIGHT, SUPERVISION, THEME, asked_in, the_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def twice():
    return asked_in(2015, SUPERVISION), asked_in(2019, OVERSIGHT)


def proposals():
    return all_proposals()[0]


def decided():
    return all_proposals()[1]


# ---------------------------------------------------------------- what was asked for


def test_an_area_counts_only_where_no_recommendation_tells_what_was_asked():
    told, silent = an_inspection(), an_inspection(title="Visit of May 2010", published_on=None, ended_on=None)
    silent.began_on = None
    silent.save()
    recommendation = a_recommendation(told)
    a_priority(a_plan(inspection=told), title="Answer to it")
    area = a_priority(a_plan(inspection=silent, plan_on=date(2012, 1, 1)), title="Recording", source="Ofsted")

    asked = all_asked()

    assert [each.reference for each in asked] == [area.reference, recommendation.reference]
    assert (asked[0].year, asked[0].asked_by, asked[0].are_inspectors) == (2010, "Ofsted", False)


def test_what_a_plan_calls_a_recommendation_counts_unless_it_answers_one():
    plan = a_plan(plan_on=date(2017, 9, 1))
    alone = an_action(plan=plan, kind="recommendation", words=SUPERVISION)
    an_action(plan=plan, words="Not a recommendation")
    linked = a_recommendation()
    an_action(plan=plan, kind="recommendation", answers=(linked,))

    assert {each.reference for each in all_asked()} == {alone.reference, linked.reference}


def test_the_year_is_that_of_the_date_then_of_the_title_then_of_the_plan():
    undated = {"began_on": None, "ended_on": None, "published_on": None}
    by_title = a_recommendation(an_inspection(title="SIF April/May 2015", **undated))
    by_plan = an_inspection(title="An inspection", **undated)
    a_plan(inspection=by_plan, plan_on=date(2012, 1, 1))
    later = a_recommendation(by_plan)
    never = a_recommendation(an_inspection(title="Another", **undated))

    assert [(each.reference, each.year) for each in all_asked()] == [
        (later.reference, 2012),
        (by_title.reference, 2015),
        (never.reference, None),
    ]


def test_one_council_is_not_taken_for_two_and_a_blank_one_is_the_only_one():
    asked_in(2015, SUPERVISION, council="Brighton & Hove City Council")
    asked_in(2018, OVERSIGHT, council="Brighton and Hove")
    asked_in(2019, COURT, council="")

    assert {each.council for each in all_asked()} == {council_key("Brighton & Hove")}


# ---------------------------------------------------------------- proposals and decisions


def test_the_same_in_other_words_is_proposed_with_its_reason(twice):
    first, second = twice
    asked_in(2020, COURT)
    compare_all()

    [found] = proposals()

    assert (found.earlier.reference, found.later.reference) == (first.reference, second.reference)
    assert found.row.because.startswith("Both are about “Supervision and management oversight”")
    assert found.score >= 30


def test_things_of_two_councils_or_without_a_year_are_not_compared():
    asked_in(2015, SUPERVISION, council="A")
    asked_in(2019, OVERSIGHT, council="B")
    inspection = an_inspection(title="No date", council="A", began_on=None, ended_on=None, published_on=None)
    a_recommendation(inspection, inspectors_words=OVERSIGHT)
    compare_all()

    assert proposals() == []


def test_comparing_again_does_nothing_until_something_changes(twice):
    compare_all()
    compare_all()
    assert Comparison.objects.count() == 1

    twice[1].inspectors_words = COURT
    kept(twice[1])
    compare_all()
    assert (Comparison.objects.count(), proposals()) == (2, [])


@pytest.mark.usefixtures("twice")
def test_a_confirmed_recurrence_puts_both_under_the_theme():
    row = the_proposal()

    decide_recurrence(recurrence=row, answer="same", theme=THEME, by=reader_as("director"))

    theme = theme_asked(THEME)
    assert (theme.confirmed, theme.by_words, theme.times) == ("2015 and 2019", "", 2)
    assert proposals() == []
    assert [each.decision.answer for each in decided()] == ["same"]


def test_a_decision_stays_though_the_words_change(twice):
    decide_recurrence(recurrence=the_proposal(), answer="same", theme=THEME, by=reader_as("director"))
    twice[1].inspectors_words = COURT
    kept(twice[1])
    compare_all()

    assert len(decided()) == 1
    assert theme_asked(THEME).confirmed == "2015 and 2019"


@pytest.mark.usefixtures("twice")
def test_a_theme_of_ones_own_may_be_named():
    decide_recurrence(recurrence=the_proposal(), answer="same", own_theme="Night work", by=reader_as("director"))

    assert theme_asked("own_night_work").title == "Night work"
    assert ThemeDecision.objects.filter(theme="own_night_work").count() == 2


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize(("answer", "missing"), (("same", "theme"), ("other", "because")))
def test_a_decision_says_what_it_is_about_or_why_not(answer, missing):
    with pytest.raises(ValidationError) as refused:
        decide_recurrence(recurrence=the_proposal(), answer=answer, by=reader_as("director"))

    assert list(refused.value.message_dict) == [missing]
    assert RecurrenceDecision.objects.count() == 0


@pytest.mark.usefixtures("twice")
def test_a_later_decision_takes_the_place_of_an_earlier_one():
    row = the_proposal()
    decide_recurrence(recurrence=row, answer="same", theme=THEME, by=reader_as("director"))
    decide_recurrence(recurrence=row, answer="other", because="One is of managers", by=reader_as("director"))

    assert [each.decision.answer for each in decided()] == ["other"]
    assert RecurrenceDecision.objects.count() == 2


@pytest.mark.usefixtures("twice")
def test_nobody_decides_who_may_not_change_plans():
    with pytest.raises(PermissionDenied):
        decide_recurrence(recurrence=the_proposal(), answer="same", theme=THEME, by=reader_as("pod_manager"))


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("model", (RecurrenceDecision, ThemeDecision))
def test_the_database_refuses_to_change_a_decision(model):
    decide_recurrence(recurrence=the_proposal(), answer="same", theme=THEME, by=reader_as("director"))

    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(because="otherwise")
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all().delete()


def test_what_is_not_about_a_theme_can_be_taken_out_of_it(twice):
    shown = all_asked()
    assert set_theme(theme=THEME, title="", about=shown, shown=shown, by=reader_as("director")) == 2
    assert set_theme(theme=THEME, title="", about=shown[:1], shown=shown, by=reader_as("director")) == 1

    assert [each.asked.reference for each in theme_asked(THEME).items] == [twice[0].reference]
