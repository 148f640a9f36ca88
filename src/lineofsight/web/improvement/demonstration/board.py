"""The invented council's improvement board: three meetings that were held, and one to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Protocol

from django.core.files.base import ContentFile

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.actions.boards import save_board, say_whom_they_speak_for
from lineofsight.web.improvement.actions.escalations import escalate, record_monitoring
from lineofsight.web.improvement.actions.evidence import give_evidence
from lineofsight.web.improvement.actions.meetings import call_meeting, hold_meeting, put_on_agenda
from lineofsight.web.improvement.actions.minutes import ToDo, finish_task, take_minute
from lineofsight.web.improvement.actions.progress import write_update
from lineofsight.web.improvement.models import Action, AgendaItem, Board, Meeting, Minute, Plan, Task
from lineofsight.web.improvement.queries.board_agenda import ProposedItem, proposed_items
from lineofsight.web.improvement.queries.boards import meeting_named

FIRST, SECOND, THIRD, LATELY, NEXT = 98, 56, 14, 5, -14
PRESENT = (
    "Independent chair\nDirector\nHead of Service\nQuality assurance\n"
    "Integrated care board: designated nurse\nPolice: superintendent\nSchools forum: a head teacher"
)
SPEAK_FOR = {
    "director": "Children’s services",
    "head_of_service": "Social work",
    "quality_auditor": "Quality assurance",
}
SAID_BY_PARTNERS = (
    (92, "Integrated care board", "Designated nurse", "Health answers assessments within five days in three pods.", ""),
    (61, "Police", "Superintendent", "Two officers joined the strategy discussions.", "Discussions begin sooner."),
    (
        31,
        "Integrated care board",
        "Designated nurse",
        "Health answers within five days in all pods.",
        "What is late now waits for schools.",
    ),
    (30, "Schools forum", "A head teacher", "The forum has not met.", "It meets again after half-term."),
)
"""What partners said: days ago, agency, who, what they did, and what they say of it."""


class Acted(Protocol):
    """What a scene needs of the stage."""

    plan: Plan
    actions: dict[str, Action]
    readers: dict[str, Reader]

    def day(self, ago: int) -> date: ...


Scene = tuple[int, int, Callable[[], object]]


def meetings(stage: Acted) -> Iterator[Scene]:
    """Everything that the board does, each on its day, after what the leads did that day."""
    yield FIRST + 20, 6, lambda: _board(stage)
    for ago, *said in SAID_BY_PARTNERS:
        yield ago, 6, lambda ago=ago, said=said: _partner(stage, ago, *said)
    for ago, minuted in ((FIRST, _at_the_first), (SECOND, _at_the_second), (THIRD, _at_the_third)):
        yield ago, 6, lambda ago=ago, minuted=minuted: _hold(stage, ago, minuted)
    yield SECOND - 1, 6, lambda: _escalate(stage)
    yield SECOND + 4, 5, lambda: _finish(stage)
    yield THIRD - 1, 7, lambda: _call(stage, NEXT)
    yield LATELY, 4, lambda: _since(stage)


def _clerk(stage: Acted) -> Reader:
    return stage.readers["democratic_services"]


def _the_board() -> Board:
    return Board.objects.latest("pk")


def _board(stage: Acted) -> None:
    board = save_board(
        said={
            "name": "Children’s improvement board",
            "about": "It holds the council and its partners to what they promised after the inspection.",
            "chair_words": "Independent chair",
        },
        members=[stage.readers[role].user_id for role in SPEAK_FOR],
        plans=[stage.plan],
        by=_clerk(stage),
    )
    accounts = {stage.readers[role].user_id: words for role, words in SPEAK_FOR.items()}
    for seat in board.seats.all():
        words = accounts[seat.account_id]
        say_whom_they_speak_for(seat=seat, after=seat.version, speaks_for=words, by=_clerk(stage))


def _partner(stage: Acted, ago: int, agency: str, said_by: str, done: str, words: str) -> None:  # noqa: PLR0913, PLR0917 - one row of the table above
    record_monitoring(
        board=_the_board(),
        action=stage.actions["1.2"],
        month_on=stage.day(ago),
        agency=agency,
        said_by=said_by,
        done=done,
        words=words,
        said_on=stage.day(ago),
        by=_clerk(stage),
    )


def _call(stage: Acted, ago: int) -> Meeting:
    made = call_meeting(board=_the_board(), meets_on=stage.day(ago), place="Town hall", by=_clerk(stage))
    return meeting_named(made.reference)


def _hold(stage: Acted, ago: int, minuted: Callable[[Acted, Meeting], None]) -> None:
    """Call it, agree the agenda that the facts propose on that day, hold it, and minute it."""
    meeting = _call(stage, ago)
    put_on_agenda(meeting=meeting, items=proposed_items(meeting), by=_clerk(stage))
    asked = ProposedItem("asked_for", "What children said to their advocates", "The schools forum asked for it.")
    put_on_agenda(meeting=meeting, items=[asked], by=_clerk(stage))
    minuted(stage, hold_meeting(meeting=meeting, after=1, present=PRESENT, by=_clerk(stage)))


def _minute(  # noqa: PLR0913 - what a minute is made of
    stage: Acted, meeting: Meeting, kind: str, words: str, *, about: str = "", by: str = "", to_do: ToDo | None = None
) -> Minute:
    """One minute; ``about`` is the number of an action, under whose item it then stands."""
    action = stage.actions.get(about)
    item = AgendaItem.objects.filter(meeting=meeting, action=action).first() if action else None
    named = [action] if action else []
    runs = stage.readers["director"] if to_do and to_do.plan else _clerk(stage)
    return take_minute(
        meeting=meeting, item=item, kind=kind, words=words, raised_by=by, about=named, to_do=to_do, by=runs
    )


def _at_the_first(stage: Acted, meeting: Meeting) -> None:
    _minute(stage, meeting, "challenge", "Why has the date moved twice?", about="1.2", by="Independent chair")
    _minute(stage, meeting, "decision", "The director writes to the chair of the schools forum.", about="1.2")
    head = stage.readers["head_of_service"].user_id
    to_do = ToDo("Head of Service", stage.day(SECOND), owner=head)
    _minute(stage, meeting, "action", "List which agency each late assessment waits for.", about="1.3", to_do=to_do)
    _minute(stage, meeting, "noted", "Conferences are booked from one list now.", about="2.3", by="Head of Service")


def _at_the_second(stage: Acted, meeting: Meeting) -> None:
    wrong = _minute(stage, meeting, "noted", "Of 34 findings, 12 have been followed at 30 days.", about="4.1")
    take_minute(
        meeting=meeting,
        item=wrong.item,
        kind="noted",
        words="Of 34 findings, 21 have been followed at 30 days.",
        corrects=wrong,
        by=_clerk(stage),
    )
    _minute(stage, meeting, "decision", "Take the schools’ part to the chief executive.", about="1.2", by="Police")
    to_do = ToDo(
        "Head of Service",
        stage.day(-75),
        owner=stage.readers["head_of_service"].user_id,
        plan=stage.plan,
        priority=stage.actions["1.2"].priority,
        number="1.4",
    )
    _minute(stage, meeting, "action", "Agree answering times with one cluster of schools first.", to_do=to_do)


def _at_the_third(stage: Acted, meeting: Meeting) -> None:
    _minute(stage, meeting, "challenge", "What do children notice of it?", about="3.2", by="Schools forum")
    for words, role, due in (
        ("Ask ten children whether supervision changed what happened next.", "quality_auditor", THIRD - 8),
        ("Bring the two longest waits to the next meeting, without names.", "head_of_service", NEXT),
    ):
        reader = stage.readers[role]
        to_do = ToDo(SPEAK_FOR[role], stage.day(due), owner=reader.user_id)
        _minute(stage, meeting, "action", words, about="1.3" if role == "head_of_service" else "3.2", to_do=to_do)
    _minute(stage, meeting, "noted", "The board heard what children said to their advocates.", by="Independent chair")


def _escalate(stage: Acted) -> None:
    because = "Schools have not signed after two moves of the date, and the board cannot move them."
    escalate(
        board=_the_board(), action=stage.actions["1.2"], to_whom="Chief executive", because=because, by=_clerk(stage)
    )


def _finish(stage: Acted) -> None:
    task = Task.objects.earliest("pk")
    words = "Of 31 late assessments, 19 wait for schools, 7 for health and 5 for nobody but us."
    finish_task(task=task, after=task.version, done_on=stage.day(SECOND + 4), done_words=words, by=_clerk(stage))


def _since(stage: Acted) -> None:
    """What has changed since the third meeting, for the next."""
    write_update(
        action=stage.actions["1.2"],
        words="The chief executive has met the chair of the schools forum. Their wording comes within the month.",
        said_on=stage.day(LATELY),
        by=stage.readers["head_of_service"],
    )
    words = "List of 34 findings with the day of each follow-up"
    give_evidence(
        action=stage.actions["4.1"],
        words=words,
        dated_on=stage.day(LATELY + 1),
        file=ContentFile(b"Invented for the demonstration. Nobody in it exists.\n", name="follow-ups.csv"),
        by=stage.readers["performance_analyst"],
    )
