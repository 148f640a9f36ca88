"""The page of a theme, the list of themes, and the pages on which what came back is decided."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.web.improvement.actions.recurrences import compare_all, decide_recurrence, set_theme
from lineofsight.web.improvement.models import (
    PossibleRecurrence,
    RatingPublished,
    RecurrenceDecision,
)
from lineofsight.web.improvement.queries.asked import all_asked
from lineofsight.web.improvement.queries.recurrences import theme_asked, themes_about, themes_asked
from lineofsight.web.improvement.queries.theme_page import theme_page
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    a_plan,
    a_rating,
    a_state,
    a_test,
    an_action,
    an_inspection,
    reader_as,
)
from tests.factories.web_kept import kept_figures
from tests.factories.web_pages import page
from tests.factories.web_recurrences import OVERSIGHT, SUPERVISION, THEME, a_letter, asked_in, the_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def twice():
    return asked_in(2015, SUPERVISION), asked_in(2019, OVERSIGHT)


# ---------------------------------------------------------------- the theme


@pytest.mark.usefixtures("twice")
def test_a_theme_tells_its_years_and_a_proposed_year_from_a_confirmed_one():
    asked = all_asked()
    set_theme(theme=THEME, title="", about=asked[:1], shown=asked, by=reader_as("director"))

    theme = theme_asked(THEME)
    assert (theme.confirmed, theme.by_words, theme.years) == ("2015", "2019", "2015 and 2019")


def test_it_tells_the_rating_that_it_had_when_it_came_back_and_not_a_later_one(twice):
    plan = a_plan()
    action = an_action(plan=plan, answers=(twice[0],))
    a_rating(action, "Amber", on=date(2016, 1, 1))
    a_rating(action, "Red", on=date(2018, 1, 1))
    a_rating(action, "Amber", on=date(2021, 1, 1))

    first, second = theme_page(THEME, reader=reader_as("director")).items

    assert first.again.year == 2019
    assert [(then.name, then.is_published, then.many) for then in first.rated] == [("Red", False, 1)]
    assert [since.rating.state.name for since in first.since] == ["Amber"]
    assert (second.again, second.since) == (None, ())


def test_a_published_rating_is_told_as_published(twice):
    plan = a_plan()
    action = an_action(plan=plan, answers=(twice[0],))
    RatingPublished.objects.create(
        action=action, state=a_state(plan, "Amber"), words="amber", rated_on=date(2017, 9, 1)
    )

    [then] = theme_page(THEME, reader=reader_as("director")).items[0].rated

    assert (then.name, then.is_published) == ("amber", True)


def test_linked_figures_are_drawn_with_the_inspections_marked():
    first, second = asked_in(2024, SUPERVISION), asked_in(2025, OVERSIGHT)
    a_test(an_action(answers=(first,)))
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})

    [figure] = theme_page(THEME, reader=reader_as("director")).figures

    marked = {figure.labels[place]: letter for place, letter in figure.events}
    assert marked == {"April 2024": "A", "April 2025": "B"}
    assert [at.figure.words for at in figure.at] == ["March 2024", "March 2025"]
    assert (figure.latest.shown, figure.latest.parts) == ("83.0%", "83 of 100")
    assert second.inspectors_words == OVERSIGHT


def test_the_page_shows_words_source_date_rating_and_figure(director, twice):
    a_rating(an_action(answers=(twice[0],), words="Train managers"), "Red", on=date(2018, 1, 1))
    a_test(an_action(answers=(twice[1],)))
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    decide_recurrence(recurrence=the_proposal(), answer="same", theme=THEME, by=reader_as("director"))

    shown = page(director, "theme", THEME)

    for words in (
        "Asked for in 2015 and 2019",
        SUPERVISION,
        "20 April 2015",
        "Inspection of 2019",
        "It was asked for again in 2019",
        "Train managers",
        "83.0%",
        "83 of 100",
        "not measured that far back",
        "as at 10 June 2025",
    ):
        assert words in shown


def test_figures_are_not_shown_to_whoever_may_not_see_figures(client, twice):
    a_test(an_action(answers=(twice[1],)))
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    client.force_login(someone("democratic_services"))

    shown = page(client, "theme", THEME)

    assert (SUPERVISION in shown, "83.0%" in shown) == (True, False)


def test_councils_are_kept_apart(director):
    asked_in(2015, SUPERVISION, council="Brighton & Hove")
    asked_in(2018, OVERSIGHT, council="Brighton and Hove City Council")
    asked_in(2012, OVERSIGHT, council="Brent")

    assert (theme_asked(THEME).years, theme_asked(THEME, "brent").years) == ("2015 and 2018", "2012")
    assert "2015 and 2018" in page(director, "themes")
    other = page(director, "themes", council="brent")
    assert ("2012" in other, "2015" in other) == (True, False)
    assert "2012" in page(director, "theme", THEME, council="brent")


def test_what_an_inspection_found_wanting_counts_and_what_it_praised_does_not():
    inspection = an_inspection(title="Visit", published_on=date(2020, 3, 18))
    findings = [{"text": "Supervision is not reflective."}, {"text": "Supervision is strong."}]
    a_letter(inspection=inspection, read={"findings": findings})
    a_letter(inspection=an_inspection(), read={})

    [found] = all_asked()

    assert (found.kind, found.words, found.year) == ("finding", "Supervision is not reflective.", 2020)
    assert [each.asked.year for each in theme_asked(THEME).items] == [2020]


# ---------------------------------------------------------------- pages


@pytest.mark.usefixtures("twice")
def test_the_list_tells_how_often_each_theme_was_asked_for(director):
    shown = page(director, "themes")

    assert "2015 and 2019" in shown
    assert reverse("theme", args=[THEME]) in shown


@pytest.mark.usefixtures("twice")
def test_a_proposal_is_decided_on_its_page(director):
    row = the_proposal()
    assert reverse("recurrence", args=[row.reference]) in page(director, "recurrences")

    answer = director.post(reverse("recurrence", args=[row.reference]), {"answer": "same", "theme": THEME})

    assert answer.status_code == 302
    assert RecurrenceDecision.objects.get().by.name == "Iris Mbeki"


@pytest.mark.usefixtures("twice")
def test_a_decision_without_its_reason_comes_back_with_the_form(director):
    answer = director.post(reverse("recurrence", args=[the_proposal().reference]), {"answer": "other"})

    assert "Say in what they differ" in answer.content.decode()


def test_what_is_about_a_theme_is_said_on_its_page(director, twice):
    director.post(reverse("confirm_theme", args=[THEME]), {"about": [twice[0].reference]})

    assert theme_asked(THEME).confirmed == "2015"
    assert "checked" in page(director, "confirm_theme", THEME)


def test_a_theme_that_there_is_not_is_not_found(director):
    assert director.get(reverse("theme", args=["nosuch"])).status_code == 404
    assert "Nothing that was asked for is about this." in page(director, "theme", THEME)


def test_recommendations_and_actions_lead_to_the_theme(director, twice):
    action = an_action(answers=(twice[1],))

    for shown in (
        page(director, "recommendation", twice[0].reference),
        page(director, "plan_action", action.reference),
    ):
        assert reverse("theme", args=[THEME]) in shown
        assert "2015 and 2019" in shown


def test_a_theme_asked_for_once_is_no_recurrence():
    first = asked_in(2015, SUPERVISION)

    assert themes_about([first.reference]) == []
    assert themes_about([]) == []
    assert [theme.times for theme in themes_asked()] == [1]


@pytest.mark.parametrize(("name", "arguments", "reads"), (("themes", (), 20), ("theme", (THEME,), 28)))
def test_reads_do_not_grow_with_what_was_asked(name, arguments, reads, director, django_assert_num_queries):
    kept_figures({"assessments_in_time": {"whole": {"whole": (83, 100)}}})
    for many in (1, 3):
        for _ in range(many):
            a_test(an_action(answers=(asked_in(2010 + PossibleRecurrence.objects.count(), SUPERVISION),)))
        compare_all()
        with django_assert_num_queries(reads):
            page(director, name, *arguments)


def test_reads_of_proposals_do_not_grow(director, django_assert_num_queries):
    for year in (2010, 2011, 2012):
        asked_in(year, SUPERVISION)
        compare_all()
        if year > 2010:
            with django_assert_num_queries(23):
                page(director, "recurrences")
