"""Addresses of boards, their meetings, and what one person has to do."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.improvement.views import agencies, boards, escalations, meetings, mine, minutes, options

urlpatterns = [
    path("my-improvement-work/", mine.my_improvement_work, name="my_improvement_work"),
    path("improvement-boards/", boards.boards, name="boards"),
    path("improvement-boards/add/", boards.add_board, name="add_board"),
    path("improvement-boards/<str:reference>/", boards.board, name="board"),
    path("improvement-boards/<str:reference>/change/", boards.change_board, name="change_board"),
    path("improvement-boards/<str:reference>/changes/", boards.board_changes, name="board_changes"),
    path("improvement-boards/<str:reference>/escalations/", escalations.escalations, name="escalations"),
    path("improvement-boards/<str:reference>/escalations/add/", escalations.add_escalation, name="add_escalation"),
    path("improvement-boards/<str:reference>/agencies/", agencies.agencies, name="agencies"),
    path("improvement-boards/<str:reference>/monitoring/", escalations.monitoring, name="monitoring"),
    path("improvement-boards/<str:reference>/monitoring/add/", escalations.add_monitoring, name="add_monitoring"),
    path("improvement-boards/<str:reference>/meetings/add/", meetings.call, name="call_meeting"),
    path("board-seats/<str:reference>/", agencies.change_seat, name="change_seat"),
    path("board-escalations/<str:reference>/end/", escalations.end, name="end_escalation"),
    path("board-meetings/<str:reference>/", meetings.meeting, name="meeting"),
    path("board-meetings/<str:reference>/agenda/", meetings.agree_agenda, name="agree_agenda"),
    path("board-meetings/<str:reference>/items/add/", meetings.add_item, name="add_item"),
    path("board-meetings/<str:reference>/hold/", meetings.hold, name="hold_meeting"),
    path("board-meetings/<str:reference>/minutes/add/", minutes.add_minute, name="add_minute"),
    path("board-meetings/<str:reference>/minutes/<int:number>/", minutes.correct_minute, name="correct_minute"),
    path("board-items/<str:reference>/strike/", meetings.strike, name="strike_item"),
    path("board-tasks/<str:reference>/done/", minutes.task_done, name="task_done"),
    path("improvement-plans/<str:reference>/decisions/", options.papers, name="papers"),
    path("improvement-plans/<str:reference>/decisions/papers/add/", options.add_paper, name="add_paper"),
    path("improvement-plans/<str:reference>/decisions/add/", options.add_decision, name="add_decision"),
]
