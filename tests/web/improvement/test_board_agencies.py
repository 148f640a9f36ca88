"""What each partner agency owes a board, and whom its members speak for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.improvement.actions.escalations import record_monitoring
from lineofsight.web.improvement.queries.board_agencies import agencies_of
from lineofsight.web.improvement.queries.boards import board_named
from tests.factories.web_accounts import someone
from tests.factories.web_boards import a_board, a_held_meeting, a_task
from tests.factories.web_improvement import a_plan, an_action, reader_as

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def agencies(board):
    return {agency.name: agency for agency in agencies_of(board_named(board.reference))}


def a_member(board, name, speaks_for):
    seat = board.seats.create(account=someone("head_of_service", name=name), speaks_for=speaks_for)
    return seat.account


def test_an_agency_is_asked_for_what_it_leads_or_is_a_partner_in_across_the_plans():
    first, second, elsewhere = a_plan(), a_plan(), a_plan()
    late = an_action(plan=first, partners=["Police"], due_on=TODAY - timedelta(days=1))
    led = an_action(plan=second, leads=("POLICE ",), partners=["police"], due_on=TODAY)
    an_action(plan=second, partners=["Police"], state="closed")
    an_action(plan=second, partners=["Police"], withdrawn_at=timezone.now())
    an_action(plan=second, partners=["Health"])
    an_action(plan=elsewhere, partners=["Police"])
    an_action(plan=a_plan(), leads=("Somebody",))

    police = agencies(a_board(first, second))["Police"]

    assert [(action, leads, action.is_late) for action, leads in police.asked] == [
        (late, False, True),
        (led, True, False),
    ]
    assert police.done == 1


def test_a_closed_plan_asks_nobody_for_anything():
    plan = a_plan(closed_on=TODAY)
    an_action(plan=plan, partners=["Police"])

    assert agencies(a_board(plan)) == {}


def test_the_tasks_of_its_members_and_those_given_to_it_by_name_are_an_agencys():
    board = a_board()
    member = a_member(board, "Jo Bell", "Police")
    meeting = a_held_meeting(board)
    mine, named = a_task(meeting, owner=member), a_task(meeting, owner_words="police ")
    a_task(meeting, owner_words="Health")
    a_task(meeting, owner=member, done_on=TODAY)

    police = agencies(board)["Police"]

    assert (set(police.tasks), [seat.account for seat in police.seats]) == ({mine, named}, [member])


def test_the_latest_month_that_it_spoke_of_is_told():
    board = a_board()
    for month in (TODAY - timedelta(days=70), TODAY, TODAY - timedelta(days=35)):
        record_monitoring(board=board, month_on=month, agency="Police", said_by="Chief", done="Much", by=reader_as())

    assert agencies(board)["Police"].last.month_on == TODAY.replace(day=1)


def test_from_the_board_to_what_a_members_agency_owes(client):
    client.force_login(someone("democratic_services"))
    plan = a_plan()
    an_action(plan=plan, words="Sign the protocol", partners=["Integrated care board"], due_on=TODAY)
    board = a_board(plan)
    a_member(board, "Jo Bell", "")
    seat = board.seats.get()

    client.post(reverse("change_seat", args=[seat.reference]), {"speaks_for": "Integrated care board", "after": "1"})
    here = client.get(reverse("board", args=[board.reference])).content.decode()
    there = client.get(reverse("agencies", args=[board.reference])).content.decode()

    address = reverse("agencies", args=[board.reference])
    assert f'href="{address}#agency-integrated-care-board"' in here
    assert 'id="agency-integrated-care-board"' in there
    assert ("Sign the protocol" in there, "Jo Bell speaks for it." in there) == (True, True)


def test_whom_a_member_speaks_for_is_said_by_who_runs_the_board(client):
    board = a_board()
    a_member(board, "Jo Bell", "Police")
    address = reverse("change_seat", args=[board.seats.get().reference])
    client.force_login(someone("pod_manager"))

    refused = client.get(address)
    shown = client.get(reverse("agencies", args=[board.reference])).content.decode()

    assert refused.status_code == 404
    assert ("Jo Bell speaks for it." in shown, "Whom the members speak for" in shown) == (True, False)
