"""Steps from state to state, moved dates, evidence and its verification."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.utils import timezone

from lineofsight.web.improvement.actions.evidence import give_evidence, verify_evidence, withdraw_evidence
from lineofsight.web.improvement.actions.plan_actions import change_action, change_priority, set_leads
from lineofsight.web.improvement.actions.progress import (
    add_milestone,
    change_milestone,
    move_due_day,
    take_step,
    write_update,
)
from lineofsight.web.improvement.models import KeptFile, PlanEvent, Verification
from lineofsight.web.improvement.queries.verified import counts, evidence_of
from lineofsight.web.improvement.rules import STEPS, steps_from
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    a_lead,
    a_priority,
    an_action,
    evidence,
    reader_as,
    verified_evidence,
)

pytestmark = pytest.mark.django_db
DUE = date(2024, 12, 31)
FIGURE = "20241231-846-1a2b3c4d/assessments_in_time/2024-04-01..2024-04-30/whole/0f1e2d3c"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_an_action_goes_from_proposed_to_closed():
    action, director, auditor = an_action(state="proposed"), reader_as("director"), reader_as("quality_auditor")
    verified_evidence(action)

    for now, by in (
        ("agreed", director),
        ("in_progress", reader_as("pod_manager")),
        ("awaiting_verification", reader_as("pod_manager")),
        ("verified", auditor),
        ("closed", director),
    ):
        take_step(action=action, was=action.state, now=now, by=by)

    action.refresh_from_db()
    assert (action.state, action.done_on, action.version) == ("closed", timezone.localdate(), 6)
    assert list(action.state_changes.values_list("was", flat=True)) == [
        "proposed",
        "agreed",
        "in_progress",
        "awaiting_verification",
        "verified",
    ]


def test_there_is_no_step_but_those_that_are_named():
    director = reader_as("director")
    named = {(step.was, step.now) for step in STEPS}
    states = {state for pair in named for state in pair}

    for was in states:
        action = an_action(state=was)
        for now in states:
            if (was, now) not in named:
                with pytest.raises(ValidationError, match="moved on meanwhile"):
                    take_step(action=action, was=was, now=now, by=director, because="Because")


def test_nothing_is_verified_without_verified_evidence():
    action = an_action(state="awaiting_verification")
    evidence(action)

    with pytest.raises(ValidationError, match="no evidence that has been verified"):
        take_step(action=action, was=action.state, now="verified", by=reader_as("quality_auditor"))


def test_whoever_owns_or_leads_an_action_does_not_say_that_it_is_done():
    owner, lead = someone("head_of_service"), someone("head_of_service")
    action = an_action(a_priority(owner=owner), state="awaiting_verification")
    a_lead(action, lead)
    shown = verified_evidence(action)

    for person in (owner, lead):
        reader = reader_as(user=person)
        with pytest.raises(ValidationError, match="led nor owned"):
            take_step(action=action, was=action.state, now="verified", by=reader)
        with pytest.raises(ValidationError, match="led or owned"):
            verify_evidence(evidence=shown, accepted=True, by=reader)
        assert steps_from(action.state, reader, is_own=True) == []


def stepped_aside(action, who):
    """One way round: nobody leads or owns an action any more who is about to say that it is done."""
    set_leads(action=action, leads=[], by=reader_as())
    change_priority(priority=action.priority, after=1, owner_id=None, by=reader_as())
    return reader_as(user=who)


def moved_aside(action, who):
    """Another way round: the action is moved to an area of somebody else's."""
    elsewhere = a_priority(plan=action.plan, owner=someone("director"))
    change_action(action=action, after=1, priority=elsewhere, by=reader_as())
    return reader_as(user=who)


@pytest.mark.parametrize(("part", "aside"), (("leads", stepped_aside), ("owns", stepped_aside), ("owns", moved_aside)))
def test_to_step_aside_is_no_way_to_verify_ones_own(part, aside):
    who = someone("head_of_service")
    action = an_action(a_priority(owner=who if part == "owns" else None), state="awaiting_verification")
    if part == "leads":
        a_lead(action, who)
    shown = evidence(action)
    reader = aside(action, who)

    with pytest.raises(ValidationError, match="led or owned the action since"):
        verify_evidence(evidence=shown, accepted=True, by=reader)
    with pytest.raises(DatabaseError, match="has not led or owned the action since"), transaction.atomic():
        Verification.objects.create(evidence=shown, accepted=True, by=who)
    with pytest.raises(ValidationError, match="led nor owned the action since"):
        take_step(action=action, was=action.state, now="verified", by=reader)


@pytest.mark.parametrize("part", ("leads", "owns"))
def test_who_led_or_owned_it_before_may_verify_what_was_handed_in_later(part):
    who = someone("head_of_service")
    action = an_action(a_priority(owner=who if part == "owns" else None))
    if part == "leads":
        a_lead(action, who)
    reader = stepped_aside(action, who)

    verify_evidence(evidence=evidence(action), accepted=True, by=reader)

    assert Verification.objects.get().by == who


def test_reopening_needs_a_reason_and_forgets_the_day_it_was_done():
    action = an_action(state="verified", done_on=date(2024, 6, 1))

    with pytest.raises(ValidationError, match="Say why"):
        take_step(action=action, was="verified", now="reopened", by=reader_as())
    take_step(action=action, was="verified", now="reopened", by=reader_as(), because="It came back")

    assert action.done_on is None
    assert action.state_changes.get().because == "It came back"


def test_two_who_move_an_action_on_at_once_do_not_move_it_twice():
    action = an_action(state="in_progress")
    take_step(action=action, was="in_progress", now="awaiting_verification", by=reader_as("pod_manager"))

    with pytest.raises(ValidationError, match="moved on meanwhile"):
        take_step(action=action, was="in_progress", now="awaiting_verification", by=reader_as("pod_manager"))


def test_a_moved_date_says_who_moved_it_and_why():
    action, manager = an_action(due_on=DUE), reader_as("pod_manager")

    move_due_day(action=action, was_on=DUE, to_on=date(2025, 3, 31), because="Recruitment failed", by=manager)

    moved = action.due_changes.get()
    assert (moved.was_on, moved.now_on, moved.because, moved.by_id) == (
        DUE,
        date(2025, 3, 31),
        "Recruitment failed",
        manager.user_id,
    )
    event = PlanEvent.objects.get(what="Due date moved")
    assert event.detail == "31 December 2024 to 31 March 2025: Recruitment failed"


@pytest.mark.parametrize(
    ("changed", "said"),
    (
        ({"because": " "}, "Say why the date moves"),
        ({"to_on": DUE}, "the date that it has already"),
        ({"was_on": date(2024, 11, 30)}, "has been moved meanwhile: it is 31 December 2024 now"),
        ({"to_on": date(2023, 1, 1)}, "same as or after the start, 1 January 2024"),
    ),
)
def test_a_move_that_is_refused(changed, said):
    action = an_action(due_on=DUE, start_on=date(2024, 1, 1))
    move = {"was_on": DUE, "to_on": date(2025, 3, 31), "because": "Later"} | changed

    with pytest.raises(ValidationError, match=said):
        move_due_day(action=action, by=reader_as(), **move)


def test_evidence_is_kept_as_it_was_handed_in():
    action, manager = an_action(), reader_as("pod_manager")
    file = SimpleUploadedFile("../May audit.pdf", b"what was found")

    shown = give_evidence(action=action, words="An audit", dated_on=date(2024, 5, 31), by=manager, file=file)

    assert (shown.file.name, shown.file.size, shown.received_by_id) == ("May audit.pdf", 14, manager.user_id)
    assert shown.file.path.read_bytes() == b"what was found"
    assert shown.file.path.name == shown.file.sha256


@pytest.mark.parametrize(
    ("file", "said"),
    (
        (SimpleUploadedFile("audit.exe", b"MZ"), "must be one of these kinds"),
        (SimpleUploadedFile("audit.pdf", b""), "The file is empty"),
    ),
)
def test_a_file_that_is_not_taken(file, said):
    with pytest.raises(ValidationError, match=said):
        give_evidence(action=an_action(), words="An audit", dated_on=DUE, by=reader_as(), file=file)

    assert KeptFile.objects.count() == 0


def test_a_figure_is_evidence_by_its_address():
    shown = give_evidence(action=an_action(), words="In time", dated_on=DUE, by=reader_as(), figure=FIGURE)

    assert shown.figure == FIGURE
    with pytest.raises(ValidationError, match="not the address of a figure"):
        give_evidence(action=an_action(), words="In time", dated_on=DUE, by=reader_as(), figure="63%")
    with pytest.raises(ValidationError, match="and not both"):
        give_evidence(action=an_action(), words="In time", dated_on=DUE, by=reader_as())


def test_evidence_counts_once_somebody_else_has_verified_it():
    action, manager, auditor = an_action(), reader_as("pod_manager"), reader_as("quality_auditor")
    shown = give_evidence(action=action, words="In time", dated_on=DUE, by=manager, figure=FIGURE)

    verify_evidence(evidence=shown, accepted=True, by=auditor)
    assert [counts(each) for each in evidence_of([action.pk])] == [True]
    verify_evidence(evidence=shown, accepted=False, because="The wrong month", by=auditor)
    assert [counts(each) for each in evidence_of([action.pk])] == [False]

    with pytest.raises(ValidationError, match="Say why it does not"):
        verify_evidence(evidence=shown, accepted=False, by=auditor)


def test_whoever_hands_evidence_in_does_not_verify_it():
    auditor = reader_as("quality_auditor")
    shown = give_evidence(action=an_action(), words="In time", dated_on=DUE, by=auditor, figure=FIGURE)

    with pytest.raises(ValidationError, match="did not hand it in"):
        verify_evidence(evidence=shown, accepted=True, by=auditor)


def test_a_revision_takes_the_place_of_what_was_verified():
    action = an_action()
    first = verified_evidence(action)
    give_evidence(action=action, words="Later", dated_on=DUE, by=reader_as(), figure=FIGURE, revises=first)

    assert {each.words: counts(each) for each in evidence_of([action.pk])} == {
        "An audit of 20 records": False,
        "Later": False,
    }
    with pytest.raises(ValidationError, match="nothing to verify"):
        verify_evidence(evidence=first, accepted=True, by=reader_as("quality_auditor"))
    with pytest.raises(ValidationError, match="latest revision"):
        give_evidence(action=action, words="Again", dated_on=DUE, by=reader_as(), figure=FIGURE, revises=first)


def test_evidence_is_withdrawn_with_a_reason():
    action = an_action()
    shown = verified_evidence(action)

    with pytest.raises(ValidationError, match="Say why"):
        withdraw_evidence(evidence=shown, after=1, because="", by=reader_as())
    withdraw_evidence(evidence=shown, after=1, because="It was of another team", by=reader_as())

    assert [counts(each) for each in evidence_of([action.pk])] == [False]


def test_updates_and_milestones_are_of_days_that_have_come():
    action, manager, tomorrow = an_action(), reader_as("pod_manager"), timezone.localdate() + timedelta(days=1)
    milestone = add_milestone(action=action, words="Paper to the board", by=manager)

    write_update(action=action, words="The paper is written", said_on=date(2024, 5, 1), by=manager)
    change_milestone(milestone=milestone, after=1, done_on=date(2024, 5, 2), by=manager)

    assert action.updates.get().changed_by_id == manager.user_id
    assert action.milestones.get().done_on == date(2024, 5, 2)
    with pytest.raises(ValidationError, match="cannot be in the future"):
        write_update(action=action, words="Soon", said_on=tomorrow, by=manager)
    with pytest.raises(ValidationError, match="in the future"):
        change_milestone(milestone=milestone, after=milestone.version, done_on=tomorrow, by=manager)


def test_an_inspector_writes_nothing():
    action, inspector = an_action(), reader_as("inspector")

    for write in (
        lambda: write_update(action=action, words="Hello", said_on=DUE, by=inspector),
        lambda: move_due_day(action=action, was_on=DUE, to_on=date(2025, 1, 1), because="Later", by=inspector),
        lambda: give_evidence(action=action, words="In time", dated_on=DUE, by=inspector, figure=FIGURE),
        lambda: take_step(action=action, was="in_progress", now="awaiting_verification", by=inspector),
    ):
        with pytest.raises(PermissionDenied):
            write()
