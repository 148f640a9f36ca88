"""The page of an action tells what boards said of it, where it was escalated to, and where it was read."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.actions.minutes import take_minute
from lineofsight.web.improvement.models import Decision, ReadFrom
from tests.factories.web_accounts import someone
from tests.factories.web_boards import a_board, a_held_meeting, an_escalation
from tests.factories.web_documents import a_draft_of
from tests.factories.web_improvement import an_action, reader_as

pytestmark = pytest.mark.django_db
DIRECTOR = "director"


def page_of(client, action, role=DIRECTOR):
    client.force_login(someone(role))
    return client.get(reverse("plan_action", args=[action.reference])).content.decode()


def minuted(action, meeting, **said):
    return take_minute(meeting=meeting, about=[action], by=reader_as(), **said)


def test_decisions_and_challenges_stand_with_a_link_to_their_meeting(client):
    action = an_action()
    meeting = a_held_meeting(a_board(action.plan, name="The board"))
    minuted(action, meeting, kind="decision", words="Hire two")
    minuted(action, meeting, kind="challenge", words="Why so late?", raised_by="The police")
    minuted(an_action(action.priority), meeting, kind="challenge", words="Of another action")

    shown = page_of(client, action)

    assert all(words in shown for words in ("Hire two", "Why so late?", "Raised by The police", "The board, "))
    assert f'href="{reverse("meeting", args=[meeting.reference])}"' in shown
    assert "Of another action" not in shown


def test_what_a_meeting_decided_is_told_once_and_other_decisions_beside_it(client):
    action = an_action()
    minuted(action, a_held_meeting(a_board(action.plan)), kind="decision", words="Hire two")
    said = {"plan": action.plan, "action": action, "decided_by": "The cabinet", "recorded_by": someone(DIRECTOR)}
    Decision.objects.create(words="Spend more", decided_on=date(2024, 5, 1), **said)

    shown = page_of(client, action)

    assert (shown.count("Hire two"), shown.count("Spend more"), "Other decisions" in shown) == (1, 1, True)


def test_a_decision_that_was_minuted_wrongly_is_put_right_where_it_is_told(client):
    action = an_action()
    meeting = a_held_meeting(a_board(action.plan))
    minuted(action, meeting, kind="decision", words="Hire two")
    client.force_login(someone("democratic_services"))

    client.post(reverse("correct_minute", args=[meeting.reference, 1]), {"words": "Hire three"})

    shown = page_of(client, action)
    decided = page_of_decisions(client, action)
    assert ("<del>Hire two</del>" in shown, "Correction</strong> Hire three" in shown) == (True, True)
    assert "This puts right what was minuted: “Hire two”" in decided


def page_of_decisions(client, action):
    return client.get(reverse("papers", args=[action.plan.reference])).content.decode()


def test_what_is_escalated_is_told_and_how_it_ended(client):
    action = an_action()
    board = a_board(action.plan)
    ended = {"ended_on": date(2025, 2, 1), "ended_because": "The money came"}
    an_escalation(board, action, to_whom="Cabinet member", **ended)
    an_escalation(board, action, to_whom="Chief executive")
    an_escalation(board, an_action(action.priority), to_whom="The minister")

    shown = page_of(client, action)

    assert shown.index("To Chief executive") < shown.index("To Cabinet member")
    assert "It ended 1 February 2025: “The money came”" in shown
    assert f'href="{reverse("escalations", args=[board.reference])}"' in shown
    assert "The minister" not in shown


def test_an_action_that_no_board_spoke_of_says_nothing_of_boards(client):
    assert "What boards said of it" not in page_of(client, an_action())


def read_action():
    """An action that was read from lines 12 to 15 of a document, and of another from none."""
    action = an_action()
    for first, last in ((12, 15), (0, 0)):
        document = a_draft_of(action.plan, plan=action.plan, saved_at=timezone.now(), dated_on=date(2024, 1, 15))
        ReadFrom.objects.create(document=document, kind="action", about=action.reference, first=first, last=last)
    return action, action.plan.read_from.order_by("pk").first()


def test_where_an_action_was_read_is_told_with_its_lines(client):
    action, document = read_action()

    shown = page_of(client, action)

    assert f'href="{reverse("document", args=[document.reference])}"' in shown
    assert ", lines 12 to 15. The document is of 15 January 2024" in shown
    assert ", added by hand" in shown


def test_who_may_open_no_document_is_given_no_link_to_one(client):
    action, document = read_action()

    shown = page_of(client, action, "independent_reviewing_officer")

    assert ("lines 12 to 15" in shown, reverse("document", args=[document.reference]) in shown) == (True, False)


def test_reads_of_the_page_do_not_grow_with_what_boards_said(client, django_assert_max_num_queries):
    counts = []
    for many in (1, 3):
        action, _ = read_action()
        board = a_board(action.plan)
        for number in range(many):
            minuted(action, a_held_meeting(board, days_ago=30 + number), kind="challenge", words="Why?")
            an_escalation(board, action, ended_on=date(2025, 2, 1), ended_because="So")
        client.force_login(someone(DIRECTOR))
        with django_assert_max_num_queries(100) as reads:
            client.get(reverse("plan_action", args=[action.reference]))
        counts.append(len(reads))
    assert counts[0] == counts[1]
