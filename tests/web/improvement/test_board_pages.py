"""The pages of boards: what they show, to whom, and in how many reads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.models import Board, Decision, Escalation, Minute, MonitoringEntry, OptionsPaper, Task
from tests.factories.web_accounts import someone
from tests.factories.web_boards import (
    a_board,
    a_held_meeting,
    a_meeting,
    a_minute,
    a_task,
    an_escalation,
    an_item,
)
from tests.factories.web_improvement import (
    a_plan,
    a_priority,
    a_rating,
    a_test,
    an_action,
    evidence,
    verified_evidence,
)
from tests.factories.web_pages import page

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def clerk(client):
    client.force_login(someone("democratic_services", name="Jon Priestley"))
    return client


def send(client, name, /, *arguments, query="", **typed):
    answer = client.post(reverse(name, args=arguments) + query, typed)
    assert answer.status_code == 302, answer.content.decode()
    return answer


def date_of(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def late_actions(many, plan=None, lead=None):
    """Actions that are overdue and red, with evidence, under an area with a test."""
    area = a_priority(plan or a_plan(), title="Seeing children")
    a_test(area)
    for number in range(many):
        action = an_action(
            area,
            number=str(number),
            words=f"See them within {number} days",
            leads=(lead or someone("pod_manager"),),
            partners=["Police", f"School {number}"],
        )
        evidence(action, words="An audit")
        verified_evidence(action)
        a_rating(action, "Amber", on=TODAY - timedelta(days=200))
        a_rating(action, "Red", on=TODAY - timedelta(days=100))
    return area.plan


def busy_board(many, lead=None):
    """A board that met and meets again, with tasks, minutes and escalations, of a plan with late actions."""
    board = a_board(late_actions(many, lead=lead), members=(someone("director"),))
    for number in range(many + 1):
        held = a_meeting(board, days_ago=40 + number)
        an_item(held, action=board.oversights.get().plan.actions.first())
        a_minute(held, about=tuple(board.oversights.get().plan.actions.all()[:many]))
        type(held).objects.filter(pk=held.pk).update(
            held_at=timezone.now() - timedelta(days=40), held_by=someone("director")
        )
        a_task(held)
    an_escalation(board, board.oversights.get().plan.actions.first())
    return board


@pytest.mark.parametrize(
    "name",
    (
        "board",
        "board_changes",
        "escalations",
        "agencies",
        "monitoring",
        "change_board",
        "call_meeting",
        "add_escalation",
    ),
)
def test_a_board_without_anything_has_its_pages(name, clerk):
    page(clerk, name, a_board().reference)


@pytest.mark.parametrize("name", ("boards", "my_improvement_work"))
def test_there_may_be_no_board_at_all(name, clerk):
    page(clerk, name)


@pytest.mark.parametrize(
    "name", ("board", "board_changes", "escalations", "agencies", "monitoring", "add_monitoring", "add_escalation")
)
def test_reads_of_a_board_do_not_grow(name, clerk, django_assert_max_num_queries):
    few, many = busy_board(1), busy_board(3)
    with django_assert_max_num_queries(200) as first:
        page(clerk, name, few.reference)
    with django_assert_max_num_queries(200) as second:
        page(clerk, name, many.reference)
    assert len(second) == len(first)


@pytest.mark.parametrize("is_held", (False, True))
def test_reads_of_a_meeting_do_not_grow(is_held, clerk, django_assert_max_num_queries):
    counts = []
    for board in (busy_board(1), busy_board(3)):
        meeting = board.meetings.order_by("meets_on").last() if is_held else a_meeting(board)
        with django_assert_max_num_queries(200) as reads:
            page(clerk, "meeting", meeting.reference)
        counts.append(len(reads))
    assert counts[0] == counts[1]


def test_reads_of_the_list_do_not_grow(clerk, django_assert_max_num_queries):
    busy_board(1)
    with django_assert_max_num_queries(60) as first:
        page(clerk, "boards")
    busy_board(2)
    busy_board(3)
    with django_assert_max_num_queries(60) as second:
        page(clerk, "boards")
    assert len(second) == len(first)


def test_reads_of_ones_own_work_do_not_grow(client, django_assert_max_num_queries):
    counts = []
    for many in (1, 3):
        lead = someone("head_of_service")
        busy_board(many, lead=lead)
        a_task(owner=lead)
        client.force_login(lead)
        with django_assert_max_num_queries(100) as reads:
            page(client, "my_improvement_work")
        counts.append(len(reads))
    assert counts[0] == counts[1]


def test_a_board_is_added_and_changed(clerk):
    plan, director = a_plan(), someone("director")
    said = {"name": "Improvement board", "meetings_before": 2, "months_before": 3, "members": [director.pk]}

    send(clerk, "add_board", plans=[plan.pk], chair_words="An independent chair", **said)
    board = Board.objects.get()
    send(clerk, "change_board", board.reference, after=1, **said | {"name": "Board", "members": []})

    board.refresh_from_db()
    assert (board.name, board.chair_words, board.version) == ("Board", "", 2)
    assert board.oversights.get().withdrawn_at is not None
    assert board.seats.get().withdrawn_at is not None


def test_what_somebody_else_changed_meanwhile_is_not_written_over(clerk):
    board = a_board(name="First")
    said = {"meetings_before": 2, "months_before": 3}
    send(clerk, "change_board", board.reference, name="Second", after=1, **said)

    answer = clerk.post(reverse("change_board", args=[board.reference]), {"name": "Third", "after": 1, **said})

    assert answer.status_code == 409
    assert 'name="after" value="2"' in answer.content.decode()
    board.refresh_from_db()
    assert board.name == "Second"


def test_from_the_agenda_to_the_minutes(clerk):
    plan = late_actions(2)
    board = a_board(plan)
    send(clerk, "call_meeting", board.reference, place="Town hall", **date_of("meets_on", TODAY))
    meeting = board.meetings.get()
    first, second = plan.actions.all()
    before = page(clerk, "meeting", meeting.reference)

    send(clerk, "agree_agenda", meeting.reference, items=[f"overdue-{first.reference}", f"overdue-{second.reference}"])
    send(clerk, "strike_item", meeting.items.get(action=second).reference, because="Next time", after=1)
    send(clerk, "add_item", meeting.reference, kind="asked_for", words="A letter", because="The police asked for it.")
    send(clerk, "hold_meeting", meeting.reference, present="Everybody", after=1)
    item = meeting.items.get(action=first)
    send(
        clerk,
        "add_minute",
        meeting.reference,
        query=f"?item={item.reference}",
        kind="decision",
        words="Two more workers",
        raised_by="The police",
        about=[first.pk],
    )
    send(
        clerk,
        "add_minute",
        meeting.reference,
        kind="action",
        words="Write to them",
        owner_words="Head of service",
        **date_of("due_on", TODAY + timedelta(days=9)),
    )
    send(clerk, "correct_minute", meeting.reference, 1, words="Three more workers")

    shown = page(clerk, "meeting", meeting.reference)
    assert "What the facts put before it today" in before
    for words in ("Two more workers", "Three more workers", "Raised by The police", "Write to them", "A letter"):
        assert words in shown
    assert "What the facts put before it today" not in shown
    assert [(each.words, each.action) for each in Decision.objects.order_by("pk")] == [
        ("Two more workers", first),
        ("Three more workers", first),
    ]
    assert Task.objects.get().owner_words == "Head of service"
    assert Minute.objects.count() == 3


def test_an_action_that_is_minuted_goes_into_a_plan_for_those_who_may(client):
    client.force_login(someone("director"))
    board = a_board()
    meeting, plan = a_held_meeting(board), board.oversights.get().plan
    area = a_priority(plan)
    said = {"kind": "action", "words": "Hire two", "owner_words": "HR", "into": area.reference, "number": "7"}

    send(client, "add_minute", meeting.reference, **said, **date_of("due_on", TODAY + timedelta(days=30)))

    made = plan.actions.get()
    assert (made.words, made.due_on, made.leads.get().words) == ("Hire two", TODAY + timedelta(days=30), "HR")
    assert (made.number, made.priority, made.state) == ("7", area, "proposed")
    assert f"/plan-actions/{made.reference}/" in page(client, "meeting", meeting.reference)


def test_a_clerk_is_not_offered_to_put_it_into_a_plan(clerk):
    meeting = a_held_meeting()
    plan = meeting.board.oversights.get().plan

    assert "Where does it go?" not in page(clerk, "add_minute", meeting.reference)
    assert plan.title not in page(clerk, "add_minute", meeting.reference)


def test_an_action_needs_somebody_and_a_day(clerk):
    meeting = a_held_meeting()

    answer = clerk.post(reverse("add_minute", args=[meeting.reference]), {"kind": "action", "words": "Write"})

    assert answer.status_code == 200
    assert "Say who is to do it" in answer.content.decode()
    assert "Say by when it is to be done" in answer.content.decode()


def test_an_item_of_another_meeting_is_no_page(clerk):
    meeting, other = a_held_meeting(), a_meeting()
    item = an_item(other)

    answer = clerk.get(reverse("add_minute", args=[meeting.reference]), {"item": item.reference})

    assert answer.status_code == 404


def test_nothing_chosen_for_the_agenda_is_said(clerk):
    board = a_board(late_actions(1))

    answer = clerk.post(reverse("agree_agenda", args=[a_meeting(board).reference]), {})

    assert "Choose at least one item" in answer.content.decode()


def test_changes_since_a_day_and_since_the_meeting(clerk):
    board = busy_board(1)
    everything = page(clerk, "board_changes", board.reference, **date_of("since", TODAY - timedelta(days=1)))

    assert "Since the meeting of" in page(clerk, "board_changes", board.reference)
    assert "Amber to Red" in everything
    assert "Evidence verified" in everything
    wrong = page(clerk, "board_changes", board.reference, since_day="40", since_month="1", since_year="2025")
    assert "must be a real date" in wrong


def test_an_escalation_begins_and_ends(clerk):
    board = a_board(late_actions(1))
    action = board.oversights.get().plan.actions.get()
    said = {"action": action.pk, "to_whom": "Chief executive", "because": "Nobody else can"}
    assert "Due to be escalated" in page(clerk, "escalations", board.reference)

    send(clerk, "add_escalation", board.reference, **said, **date_of("escalated_on", TODAY))
    again = clerk.post(reverse("add_escalation", args=[board.reference]), said | date_of("escalated_on", TODAY))
    running = page(clerk, "escalations", board.reference)
    made = Escalation.objects.get()
    send(clerk, "end_escalation", made.reference, ended_because="It moved", after=1, **date_of("ended_on", TODAY))

    assert "This action is escalated already" in again.content.decode()
    assert ("Running" in running, "Due to be escalated" in running) == (True, False)
    assert "It moved" in page(clerk, "escalations", board.reference)


def test_partners_say_what_they_did(clerk):
    board = a_board()
    said = {"agency": "Police", "said_by": "The superintendent", "done": "Two officers more", "words": "It helps"}

    send(
        clerk,
        "add_monitoring",
        board.reference,
        **said,
        **date_of("month_on", TODAY),
        **date_of("said_on", TODAY),
    )

    shown = page(clerk, "monitoring", board.reference)
    assert all(words in shown for words in said.values())
    assert MonitoringEntry.objects.get().month_on == TODAY.replace(day=1)


def test_ones_own_work(client):
    lead = someone("pod_manager")
    plan = late_actions(1, lead=lead)
    an_action(plan=plan, words="Ready tomorrow", leads=(lead,), due_on=TODAY + timedelta(days=1))
    an_action(plan=plan, words="Of somebody else", leads=(someone("pod_manager"),))
    an_action(plan=plan, words="Done long ago", leads=(lead,), state="closed")
    a_task(owner=lead, owner_words="Me")
    client.force_login(lead)

    shown = page(client, "my_improvement_work")

    assert ("See them within 0 days" in shown, "Ready tomorrow" in shown, "Do matter" in shown) == (True, True, True)
    assert ("Of somebody else" in shown, "Done long ago" in shown) == (False, False)


def test_whoever_is_to_do_a_task_says_that_it_is_done_and_nobody_else(client):
    owner = someone("pod_manager")
    task = a_task(owner=owner)
    client.force_login(someone("pod_manager"))
    assert client.get(reverse("task_done", args=[task.reference])).status_code == 404
    client.force_login(owner)

    send(client, "task_done", task.reference, done_words="Written", after=1, **date_of("done_on", TODAY))

    task.refresh_from_db()
    assert (task.done_on, task.done_words) == (TODAY, "Written")


def test_options_and_decisions(client):
    client.force_login(someone("director"))
    plan = a_plan()
    send(
        client, "add_paper", plan.reference, title="Who chairs", options="Agency\n\nWait", **date_of("dated_on", TODAY)
    )
    paper = OptionsPaper.objects.get()

    send(
        client,
        "add_decision",
        plan.reference,
        words="Wait",
        because="It is cheaper",
        decided_by="The board",
        paper=paper.pk,
        **date_of("decided_on", TODAY),
    )

    shown = page(client, "papers", plan.reference)
    assert paper.options == ["Agency", "Wait"]
    assert Decision.objects.get().paper == paper
    assert all(words in shown for words in ("Who chairs", "Agency", "It is cheaper", "The board"))


@pytest.mark.parametrize("name", ("add_board", "add_minute", "hold_meeting", "call_meeting"))
def test_who_only_reads_plans_runs_no_board(name, client):
    client.force_login(someone("pod_manager"))
    meeting = a_held_meeting()
    about = {"add_board": (), "call_meeting": (meeting.board.reference,)}.get(name, (meeting.reference,))

    assert client.get(reverse(name, args=about)).status_code == 404
