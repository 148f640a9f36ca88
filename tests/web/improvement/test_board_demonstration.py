"""The invented council's board is acted out through the product's own actions."""

from __future__ import annotations

import pytest
from django.utils import timezone

from lineofsight.web.improvement.demonstration.acting import act_out
from lineofsight.web.improvement.models import Board, Minute, MonitoringEntry, Task
from lineofsight.web.improvement.queries.board_agenda import proposed_items
from lineofsight.web.improvement.queries.boards import meeting_named
from tests.factories.web_accounts import a_team, someone
from tests.web.improvement.test_demonstration import ROLES


@pytest.mark.django_db
def test_the_board_of_the_story_has_met_three_times_and_meets_again(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    people = {role: someone(role, team=a_team() if role == "pod_manager" else None) for role in ROLES}

    plan = act_out(people=people, on=timezone.localdate())

    board = Board.objects.get()
    *held, to_come = board.meetings.order_by("meets_on")
    assert [timezone.localdate(meeting.held_at) for meeting in held] == [meeting.meets_on for meeting in held]
    assert (len(held), to_come.held_at, board.seats.count()) == (3, None, 3)
    assert (plan.actions.get(number="1.4").minuted.get().made, board.escalations.get().action.number) == (True, "1.2")
    assert (Minute.objects.count(), MonitoringEntry.objects.count()) == (12, 4)
    assert [task.done_on is None for task in Task.objects.order_by("pk")] == [False, True, True]
    kinds = {item.kind for item in proposed_items(meeting_named(to_come.reference))}
    assert kinds == {"standing", "escalated", "overdue", "off_course", "for_green", "changed"}
