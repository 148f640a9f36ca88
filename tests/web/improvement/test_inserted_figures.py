"""Figures inserted by reference: live in a draft, frozen when it is signed off, and followed both ways."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from lineofsight.core.figures import FigureReference
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.progress import change_update, write_update
from lineofsight.web.improvement.actions.signing_off import sign_off
from lineofsight.web.improvement.models import InsertedFigure, PlanEvent, SignedOff, Update
from lineofsight.web.improvement.queries.inserted import (
    as_on_paper,
    inserted_figure,
    problems_of,
    updates_said,
    used_in,
)
from tests.factories.web_improvement import a_test, an_action, evidence, reader_as
from tests.factories.web_kept import kept_figures
from tests.factories.web_pages import page

pytestmark = pytest.mark.django_db
MARK = "[[assessments_in_time 2025-04]]"
WORDS = f"Assessments are sooner: {MARK}. We go on."
FILLED = "83.0% (83 of 100) in April 2025, as at 10 June 2025"
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def measured():
    return figures(83)


@pytest.fixture
def action():
    return an_action(words="See them sooner", number="2.1")


def figures(met, *, as_at=date(2025, 6, 10)):
    cuts = {"whole": {"whole": (met, 100)}, "team": {"Pod 3": (3, 4)}}
    return kept_figures(
        {"assessments_in_time": cuts, "children_looked_after": {"whole": {"whole": (7, None)}}}, as_at=as_at
    )


def an_update(action, words=WORDS):
    return write_update(action=action, words=words, said_on=date(2025, 6, 1), by=reader_as("pod_manager"))


def signed(action, words=WORDS):
    return sign_off(update=an_update(action, words), after=1, by=reader_as("pod_manager"))


def said(update, role="director"):
    return updates_said([update], reader=reader_as(role))[update.pk]


def test_a_mark_gives_the_value_the_parts_the_period_and_the_day(action):
    shown = said(an_update(action))

    assert (shown.words, shown.is_draft) == (WORDS.replace(MARK, FILLED), True)


def test_a_draft_moves_with_the_figure(action):
    update = an_update(action)
    figures(90, as_at=date(2025, 6, 20))

    assert (
        said(update).words == "Assessments are sooner: 90.0% (90 of 100) in April 2025, as at 20 June 2025. We go on."
    )


def test_what_is_signed_off_stays_whatever_becomes_of_the_figure_or_the_words(action):
    sign = signed(action)
    figures(90, as_at=date(2025, 6, 20))
    Update.objects.update(words="Other words")

    shown = said(Update.objects.get())

    assert (shown.words, shown.is_draft, shown.signed_off) == (WORDS.replace(MARK, FILLED), False, sign)


def test_a_frozen_figure_has_its_address(action, measured):
    figure = signed(action).figures.get()
    address = FigureReference.parse(figure.address)

    assert (address.snapshot, address.measure, address.fingerprint) == (
        measured.snapshot,
        "assessments_in_time",
        figure.fingerprint,
    )
    assert (figure.shown, figure.parts, figure.period, figure.as_at) == (
        "83.0%",
        "83 of 100",
        "April 2025",
        date(2025, 6, 10),
    )
    assert SignedOff.objects.get().words[figure.start : figure.end] == FILLED


def test_several_marks_each_stand_in_their_place(action):
    sign = signed(action, f"{MARK}, {MARK} and [[assessments_in_time 2025-04 Pod 3]]")

    assert [sign.words[each.start : each.end] for each in sign.figures.all()] == [
        FILLED,
        FILLED,
        "75.0% (3 of 4) for Pod 3 in April 2025, as at 10 June 2025",
    ]


def test_a_mark_without_a_period_gives_the_latest_that_is_over(action):
    assert said(an_update(action, "[[assessments_in_time]]")).words.startswith("83.0% (83 of 100) in May 2025")


@pytest.mark.parametrize(
    ("words", "problem"),
    (
        ("[[nosuch 2025-04]]", "[[nosuch 2025-04]] names no figure that is measured here"),
        ("[[assessments_in_time 1999-04]]", "[[assessments_in_time 1999-04]]: there is no figure for that period"),
        ("[[assessments_in_time 2025-99]]", "[[assessments_in_time 2025-99]]: there is no figure for that period"),
        ("[[assessments_in_time Pod 9]]", "[[assessments_in_time Pod 9]]: there is no figure for “Pod 9”"),
        ("[[?]]", "[[?]] is not a mark of a figure. Write it like [[name 2025-10]]"),
        (WORDS, None),
        ("No mark", None),
    ),
)
def test_a_mark_that_gives_nothing_says_why(words, problem):
    assert problems_of(words, reader=reader_as("director")) == ([problem] if problem else [])


def test_whoever_may_not_see_figures_neither_inserts_nor_sees_a_live_one(action):
    update = an_update(action)

    assert problems_of(WORDS, reader=reader_as("democratic_services")) == [
        "You may not see figures, so you cannot insert one"
    ]
    assert "83.0%" not in said(update, "democratic_services").words
    sign_off(update=update, after=1, by=reader_as("pod_manager"))
    assert "83.0%" in said(update, "democratic_services").words


def test_a_mark_that_gives_nothing_is_not_saved_on_the_page(director, action):
    on = {"said_on_day": TODAY.day, "said_on_month": TODAY.month, "said_on_year": TODAY.year}

    shown = director.post(reverse("write_update", args=[action.reference]), on | {"words": "[[nosuch 2025-04]]"})

    assert "names no figure that is measured here" in shown.content.decode()
    assert Update.objects.count() == 0


def test_the_form_lists_the_marks_of_linked_figures_first(director, action):
    a_test(action)

    shown = page(director, "write_update", action.reference)

    assert "Figures that this action is linked to" in shown
    assert "[[assessments_in_time 2025-05]]" in shown
    assert "83.0% (83 of 100) in May 2025" in shown


def test_it_is_signed_off_on_its_page_and_then_neither_changed_nor_signed_again(director, action):
    update = an_update(action)
    address = reverse("sign_off_update", args=[update.reference])
    assert FILLED in page(director, "sign_off_update", update.reference)

    answer = director.post(address, {"after": 1})

    assert answer.status_code == 302
    assert PlanEvent.objects.filter(what="Update signed off").count() == 1
    assert director.post(address, {"after": 1}).status_code == 404
    assert director.get(reverse("change_update", args=[update.reference])).status_code == 404
    with pytest.raises(ValidationError):
        change_update(update=update, after=1, words="Other", by=reader_as("pod_manager"))
    with pytest.raises(ValidationError):
        sign_off(update=update, after=1, by=reader_as("pod_manager"))


def test_words_that_somebody_changed_meanwhile_are_not_signed_off(director, action):
    update = an_update(action)
    change_update(update=update, after=1, words=f"{WORDS} More.", by=reader_as("pod_manager"))

    with pytest.raises(ChangedMeanwhile):
        sign_off(update=update, after=1, by=reader_as("pod_manager"))
    shown = director.post(reverse("sign_off_update", args=[update.reference]), {"after": 1}, follow=True)
    assert "Somebody else has changed this update meanwhile" in shown.content.decode()
    assert SignedOff.objects.count() == 0


def test_a_figure_that_is_kept_no_longer_is_not_signed_off(director, action):
    update = an_update(action, "[[children_looked_after 2025-04]]")
    kept_figures({"assessments_in_time": {"whole": {"whole": (1, 2)}}}, as_at=date(2025, 6, 20))

    shown = director.post(reverse("sign_off_update", args=[update.reference]), {"after": 1})

    assert "names no figure that is measured here" in shown.content.decode()
    assert SignedOff.objects.count() == 0


@pytest.mark.parametrize("model", (SignedOff, InsertedFigure))
def test_the_database_refuses_to_change_what_was_signed_off(action, model):
    signed(action)
    values = {SignedOff: {"words": "Other"}, InsertedFigure: {"shown": "100%"}}[model]

    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(**values)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all().delete()


def test_the_address_leads_to_the_figure_and_back(director, action):
    figure = signed(action).figures.get()
    draft = an_update(action, f"Still {MARK}")
    evidence(action, figure=figure.address)

    on_action = page(director, "plan_action", action.reference)
    its_page = page(director, "plan_figure", figure.reference)
    used = page(director, "figure_used_in", "assessments_in_time")
    indicator = page(director, "indicator", "assessments_in_time")

    assert reverse("plan_figure", args=[figure.reference]) in on_action
    assert "Draft" in on_action
    for words in (figure.address, reverse("plan_action", args=[action.reference]), "It has not moved."):
        assert words in its_page
    assert reverse("plan_figure", args=[figure.reference]) in used
    assert ("In drafts" in used, "As evidence" in used) == (True, True)
    assert reverse("figure_used_in", args=["assessments_in_time"]) in indicator
    assert used_in("assessments_in_time").drafts == (draft,)


def test_the_figure_of_then_stands_beside_that_of_today(director, action):
    figure = signed(action).figures.get()
    figures(90, as_at=date(2025, 6, 20))

    shown = page(director, "plan_figure", figure.reference)

    assert ("83.0%" in shown, "90.0%" in shown) == (True, True)
    assert "Records of that time have been added or corrected since." in shown
    assert inserted_figure(figure.reference, reader=reader_as("democratic_services")).now is None


def test_on_paper_stands_what_was_signed_off_by_then_and_no_figure_besides(action):
    before = timezone.now()
    update = signed(action).update
    an_update(action)

    now = [each.words for each in as_on_paper(Update.objects.order_by("pk"))]
    then = [each.words for each in as_on_paper([update], at=before)]

    hidden = WORDS.replace(MARK, "(a figure that is not signed off yet)")
    assert (now, then) == ([WORDS.replace(MARK, FILLED), hidden], [hidden])


def test_a_figure_nowhere_used_says_so(director):
    assert "No update and no evidence" in page(director, "figure_used_in", "assessments_in_time")
    assert director.get(reverse("figure_used_in", args=["nosuch"])).status_code == 404
    assert director.get(reverse("plan_figure", args=["nosuch"])).status_code == 404


def test_reads_of_an_action_do_not_grow_with_its_figures(director):
    counted = []
    for many in (1, 3):
        action = an_action()
        for _ in range(many):
            signed(action)
            an_update(action)
        with CaptureQueriesContext(connection) as context:
            page(director, "plan_action", action.reference)
        counted.append(len(context))
    assert counted[0] == counted[1]
