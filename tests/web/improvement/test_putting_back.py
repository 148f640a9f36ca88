"""Every record that is edited has its versions on a page, and any of them can be put back."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.actions.changing import ChangedMeanwhile, change, keep, withdraw
from lineofsight.web.improvement.actions.putting_back import put_back_record
from lineofsight.web.improvement.models import Evidence, Milestone, Objective, PlanEvent, SignedOff, Update
from lineofsight.web.improvement.models.changeable import Changeable
from lineofsight.web.improvement.queries.versions import NOUNS, record_named
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    a_milestone,
    a_plan,
    a_priority,
    a_recommendation,
    a_test,
    an_action,
    an_aim,
    an_inspection,
    evidence,
    kept,
    reader_as,
    verified_evidence,
)

pytestmark = pytest.mark.django_db


def an_update(action=None):
    return kept(Update(action=action or an_action(), said_on=date(2024, 5, 1), words="First words"))


MADE = {
    "action": (lambda: an_action(words="First words"), "words"),
    "aim": (lambda: an_aim(title="First words"), "title"),
    "area": (lambda: a_priority(title="First words"), "title"),
    "evidence": (lambda: evidence(an_action(), words="First words"), "words"),
    "inspection": (lambda: an_inspection(title="First words"), "title"),
    "milestone": (lambda: a_milestone(an_action(), words="First words"), "words"),
    "plan": (lambda: a_plan(title="First words"), "title"),
    "recommendation": (lambda: a_recommendation(inspectors_words="First words"), "inspectors_words"),
    "test": (lambda: a_test(an_action(), words="First words"), "words"),
    "update": (an_update, "words"),
}


def changed(noun):
    """A record of this kind, whose second version says something else."""
    make, name = MADE[noun]
    record = make()
    change(record=record, after=1, values={name: "Second words"}, by=reader_as(), plan=None, because="Typing")
    return record, name


def test_every_kind_of_record_is_here():
    assert NOUNS.keys() == MADE.keys()


@pytest.mark.parametrize("noun", MADE)
def test_versions_are_shown_and_an_earlier_one_is_put_back(noun, director):
    record, name = changed(noun)

    shown = director.get(reverse("versions", args=[noun, record.reference])).content.decode()
    asked = director.get(reverse("put_back_version", args=[noun, record.reference, 1])).content.decode()
    answer = director.post(
        reverse("put_back_version", args=[noun, record.reference, 1]), {"because": "A slip", "after": "2"}
    )

    record.refresh_from_db()
    assert ("First words" in shown, "Second words" in shown, "Typing" in shown) == (True, True, True)
    assert "First words" in asked
    assert director.get(answer["Location"]).status_code == 200
    assert (getattr(record, name), record.version, record.changed_by.name) == ("First words", 3, "Iris Mbeki")
    assert record.history.first().history_change_reason == "Put back to version 1: A slip"
    assert PlanEvent.objects.filter(about=record.reference, what__endswith="put back").count() == 1


@pytest.mark.parametrize("noun", MADE)
def test_what_somebody_else_changed_meanwhile_is_not_put_back(noun, director):
    record, name = changed(noun)

    answer = director.post(
        reverse("put_back_version", args=[noun, record.reference, 1]), {"because": "A slip", "after": "1"}, follow=True
    )

    record.refresh_from_db()
    assert "Somebody else has changed it meanwhile" in answer.content.decode()
    assert (getattr(record, name), record.version) == ("Second words", 2)


@pytest.mark.parametrize("noun", MADE)
def test_who_puts_back_is_who_may_change(noun, client):
    record, _ = changed(noun)
    client.force_login(someone("pod_manager"))
    may = noun in {"evidence", "milestone", "update"}

    answer = client.get(reverse("put_back_version", args=[noun, record.reference, 1]))
    shown = client.get(reverse("versions", args=[noun, record.reference])).content.decode()

    assert (answer.status_code, "Put this version back" in shown) == ((200, True) if may else (404, False))
    if not may:
        with pytest.raises(PermissionDenied):
            put_back_record(record=record, version=1, after=2, because="So", by=reader_as("pod_manager"))


def test_what_is_not_there_has_no_versions(director):
    action = an_action(plan=a_plan(withdrawn_at=timezone.now()))

    for noun, reference, version in (("action", action.reference, 1), ("nosuch", "x", 1), ("plan", "nosuch", 1)):
        assert director.get(reverse("versions", args=[noun, reference])).status_code == 404
        assert director.get(reverse("put_back_version", args=[noun, reference, version])).status_code == 404
    here = an_action()
    assert director.get(reverse("put_back_version", args=["action", here.reference, 9])).status_code == 404
    assert record_named("action", here.reference) == here
    with pytest.raises(ValidationError, match="no such version"):
        put_back_record(record=here, version=9, after=1, because="So", by=reader_as())


def test_what_is_withdrawn_is_taken_into_use_again(director):
    milestone = a_milestone(an_action(), due_on=date(2024, 6, 1))
    withdraw(record=milestone, after=1, because="Added twice", by=reader_as(), plan=None)

    shown = director.get(reverse("versions", args=["milestone", milestone.reference])).content.decode()
    put_back_record(record=milestone, version=1, after=2, because="It was not", by=reader_as())

    assert "This is out of use" in shown
    milestone.refresh_from_db()
    assert (milestone.withdrawn_at, milestone.due_on) == (None, date(2024, 6, 1))


def test_the_days_of_a_milestone_are_put_back_and_those_of_an_action_are_not():
    milestone, action = a_milestone(an_action(), done_on=date(2024, 6, 1)), an_action(state="in_progress")
    for record, name, value in ((milestone, "done_on", None), (action, "state", "closed")):
        setattr(record, name, value)
        keep(record, after=1, by=reader_as())
        put_back_record(record=record, version=1, after=2, because="So", by=reader_as())

    assert (milestone.done_on, action.state) == (date(2024, 6, 1), "closed")


def test_evidence_says_the_same_once_somebody_has_checked_it(director):
    shown = evidence(an_action(), words="First words")
    typed = {"words": "An audit of 30", "dated_on_day": "1", "dated_on_month": "6", "dated_on_year": "2024"}
    address = reverse("change_evidence", args=[shown.reference])
    director.post(address, typed | {"after": "1"})
    shown.refresh_from_db()
    assert (shown.words, shown.dated_on, shown.version) == ("An audit of 30", date(2024, 6, 1), 2)
    shown.verifications.create(accepted=True, by=someone("quality_auditor"))

    refused = director.post(address, typed | {"words": "An audit of 300", "after": "2"})

    assert "Hand in a revision of it instead" in refused.content.decode()
    with pytest.raises(ValidationError, match="Hand in a revision"):
        put_back_record(record=shown, version=1, after=2, because="So", by=reader_as())
    assert Evidence.objects.get().words == "An audit of 30"


def test_evidence_that_was_withdrawn_by_mistake_comes_back_as_it_was():
    shown = verified_evidence(an_action())
    withdraw(record=shown, after=1, because="A slip", by=reader_as(), plan=None)

    put_back_record(record=shown, version=1, after=2, because="It was", by=reader_as())

    shown.refresh_from_db()
    assert (shown.withdrawn_at, shown.words) == (None, "An audit of 20 records")


def test_evidence_is_not_of_a_day_to_come(director):
    shown = evidence(an_action())
    typed = {"words": "An audit", "dated_on_day": "1", "dated_on_month": "6", "dated_on_year": "2990", "after": "1"}

    answer = director.post(reverse("change_evidence", args=[shown.reference]), typed)

    assert "cannot be in the future" in answer.content.decode()


def test_an_update_that_is_signed_off_stays():
    update = an_update()
    change(record=update, after=1, values={"words": "Second words"}, by=reader_as(), plan=None)
    SignedOff.objects.create(update=update, by=someone("director"))

    with pytest.raises(ValidationError, match="signed off"):
        put_back_record(record=update, version=1, after=2, because="So", by=reader_as())


def test_an_aim_never_serves_itself(director):
    above = an_aim()
    below = an_aim(title="They are seen", level="service_plan", parent=above)
    typed = {"title": above.title, "level": above.level, "after": "1"}

    ring = director.post(reverse("change_aim", args=[above.reference]), typed | {"parent": below.pk})
    director.post(reverse("change_aim", args=[below.reference]), typed | {"title": "They are heard", "parent": ""})
    director.post(reverse("change_aim", args=[above.reference]), typed | {"parent": below.pk})

    assert "An aim cannot serve itself" in ring.content.decode()
    below.refresh_from_db()
    above.refresh_from_db()
    assert (below.title, below.parent, above.parent) == ("They are heard", None, below)
    with pytest.raises(ValidationError, match="cannot serve itself"):
        put_back_record(record=below, version=1, after=2, because="So", by=reader_as())


def test_an_aim_is_added(director):
    director.post(reverse("add_aim"), {"title": "Children are heard", "level": "children_plan"})

    assert Objective.objects.get().title == "Children are heard"
    assert "Children are heard" in director.get(reverse("objectives")).content.decode()


FORMS = {
    "plan": ("change_plan", "title", {}),
    "inspection": ("change_inspection", "title", {"source": "ofsted"}),
    "recommendation": ("change_recommendation", "inspectors_words", {}),
    "aim": ("change_aim", "title", {"level": "corporate_plan"}),
    "milestone": ("change_milestone", "words", {"place": "1"}),
}


@pytest.mark.parametrize("noun", FORMS)
def test_a_record_is_changed_from_its_form_and_of_two_the_second_sees_both_texts(noun, director):
    record, name = changed(noun)
    page, field, more = FORMS[noun]
    address = reverse(page, args=[record.reference])

    form = director.get(address).content.decode()
    conflict = director.post(address, more | {field: "My words", "after": "1"})
    answer = director.post(address, more | {field: "My words", "after": "2"})

    record.refresh_from_db()
    assert ("Second words" in form, 'name="after" value="2"' in form) == (True, True)
    assert conflict.status_code == 409
    assert ("Second words" in conflict.content.decode(), "My words" in conflict.content.decode()) == (True, True)
    assert director.get(answer["Location"]).status_code == 200
    assert (getattr(record, name), record.version) == ("My words", 3)


def test_a_text_to_change_begins_where_its_box_begins(director):
    milestone = a_milestone(an_action(), words="First words")

    form = director.get(reverse("change_milestone", args=[milestone.reference])).content.decode()

    assert ">First words</textarea>" in form


def test_the_last_day_of_an_inspection_follows_its_first(director):
    inspection = an_inspection()
    typed = {"title": "Visit", "source": "ofsted", "after": "1", "began_on_day": "5", "ended_on_day": "4"}
    typed |= {
        f"{name}_{part}": "2024" if part == "year" else "3"
        for name in ("began_on", "ended_on")
        for part in ("month", "year")
    }

    answer = director.post(reverse("change_inspection", args=[inspection.reference]), typed)

    assert "The last day must be the same as or after the first day" in answer.content.decode()


def test_a_recommendation_has_words(director):
    asked = a_recommendation()

    answer = director.post(reverse("change_recommendation", args=[asked.reference]), {"after": "1"})

    assert "Enter the inspectors’ words or the council’s" in answer.content.decode()


def test_milestones_are_set_in_order_and_said_to_be_reached(director):
    action = an_action()
    first, second, third = (
        a_milestone(action, words=words, order=at) for at, words in enumerate(("One", "Two", "Three"))
    )
    today = timezone.localdate()
    asked = director.get(reverse("change_milestone", args=[third.reference]), {"reached": ""}).content.decode()
    typed = {
        "words": "Three",
        "place": "1",
        "after": "1",
        "done_on_day": "1",
        "done_on_month": "6",
        "done_on_year": "2024",
    }

    director.post(reverse("change_milestone", args=[third.reference]), typed)

    assert f'value="{today.year}"' in asked
    assert [each.words for each in Milestone.objects.filter(action=action)] == ["Three", "One", "Two"]
    third.refresh_from_db()
    assert third.done_on == date(2024, 6, 1)
    late = director.post(
        reverse("change_milestone", args=[first.reference]), typed | {"done_on_year": "2990", "after": "2"}
    )
    assert "cannot have been reached in the future" in late.content.decode()
    assert second.history.count() == 2


def test_nothing_is_put_back_over_what_was_written_meanwhile():
    record, _ = changed("plan")

    with pytest.raises(ChangedMeanwhile) as told:
        put_back_record(record=record, version=1, after=1, because="So", by=reader_as())

    assert isinstance(told.value.latest, Changeable)
