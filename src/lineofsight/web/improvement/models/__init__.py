"""The tables of inspections, what they ask for, the plans that answer, and how these are kept."""

from __future__ import annotations

from lineofsight.web.improvement.models.boards import Board, Oversight, Seat
from lineofsight.web.improvement.models.changeable import Changeable
from lineofsight.web.improvement.models.changes import DueChange, PlanEvent, StateChange
from lineofsight.web.improvement.models.claims import CheckedText, ClaimAnswer, ClaimFound
from lineofsight.web.improvement.models.decisions import Decision, OptionsPaper
from lineofsight.web.improvement.models.escalations import Escalation, MonitoringEntry
from lineofsight.web.improvement.models.evidence import Evidence, Verification
from lineofsight.web.improvement.models.files import KeptFile
from lineofsight.web.improvement.models.inserted_figures import InsertedFigure, SignedOff
from lineofsight.web.improvement.models.inspections import Inspection, Judgement
from lineofsight.web.improvement.models.leads import Lead
from lineofsight.web.improvement.models.linked_figures import LinkedFigure
from lineofsight.web.improvement.models.meetings import AgendaItem, Meeting, Minute, MinuteLink, Task
from lineofsight.web.improvement.models.milestones import Milestone
from lineofsight.web.improvement.models.objectives import Objective
from lineofsight.web.improvement.models.plan_actions import Action, Answer, Dependency
from lineofsight.web.improvement.models.plans import Plan, Source
from lineofsight.web.improvement.models.priorities import Priority
from lineofsight.web.improvement.models.ratings import RatingGiven, RatingPublished
from lineofsight.web.improvement.models.read_documents import ReadDocument, ReadFrom
from lineofsight.web.improvement.models.recommendations import Recommendation
from lineofsight.web.improvement.models.recurrences import (
    Comparison,
    PossibleRecurrence,
    RecurrenceDecision,
    ThemeDecision,
)
from lineofsight.web.improvement.models.reminders import Reminder
from lineofsight.web.improvement.models.scales import RatingScale, RatingState
from lineofsight.web.improvement.models.success_tests import SuccessTest
from lineofsight.web.improvement.models.updates import Update
from lineofsight.web.improvement.models.waiting_documents import WaitingDocument

__all__ = [
    "Action",
    "AgendaItem",
    "Answer",
    "Board",
    "Changeable",
    "CheckedText",
    "ClaimAnswer",
    "ClaimFound",
    "Comparison",
    "Decision",
    "Dependency",
    "DueChange",
    "Escalation",
    "Evidence",
    "InsertedFigure",
    "Inspection",
    "Judgement",
    "KeptFile",
    "Lead",
    "LinkedFigure",
    "Meeting",
    "Milestone",
    "Minute",
    "MinuteLink",
    "MonitoringEntry",
    "Objective",
    "OptionsPaper",
    "Oversight",
    "Plan",
    "PlanEvent",
    "PossibleRecurrence",
    "Priority",
    "RatingGiven",
    "RatingPublished",
    "RatingScale",
    "RatingState",
    "ReadDocument",
    "ReadFrom",
    "Recommendation",
    "RecurrenceDecision",
    "Reminder",
    "Seat",
    "SignedOff",
    "Source",
    "StateChange",
    "SuccessTest",
    "Task",
    "ThemeDecision",
    "Update",
    "Verification",
    "WaitingDocument",
]
