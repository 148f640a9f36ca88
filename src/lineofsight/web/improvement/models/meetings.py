"""Meetings of a board, what stood on the agenda of each, and what was minuted."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.web.improvement.models.boards import Board
from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action
from lineofsight.web.improvement.models.priorities import Priority

ITEM_KINDS = (
    ("standing", "Standing item"),
    ("overdue", "Overdue"),
    ("escalated", "Escalated"),
    ("off_course", "Off course"),
    ("for_green", "Proposed for green"),
    ("changed", "Changed since the last meeting"),
    ("asked_for", "Asked for"),
)
MINUTE_KINDS = (
    ("decision", "Decision"),
    ("challenge", "Challenge"),
    ("action", "Action"),
    ("noted", "Noted"),
)


class Meeting(Changeable):
    """One meeting. From ``held_at`` on its agenda stays as it is: the database refuses to change an item then.

    ``present`` is who was there, in words, since many who come have no account.
    """

    board = models.ForeignKey(Board, models.PROTECT, related_name="meetings")
    meets_on = models.DateField("day of the meeting")
    place = models.CharField(max_length=200, blank=True)
    present = models.TextField("who was there", blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    history = kept_history()

    class Meta:
        ordering = ("-meets_on", "-pk")
        constraints = (models.UniqueConstraint(fields=("board", "meets_on"), name="one_meeting_of_a_board_a_day"),)

    def __str__(self) -> str:
        return f"{self.board} on {self.meets_on}"


class AgendaItem(Changeable):
    """One item. ``words`` are what it was called then, and ``because`` says in one sentence why it is here."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    kind = models.CharField(max_length=20, choices=ITEM_KINDS)
    action = models.ForeignKey(Action, models.PROTECT, null=True, blank=True, related_name="agenda_items")
    priority = models.ForeignKey(Priority, models.PROTECT, null=True, blank=True, related_name="agenda_items")
    words = models.TextField("item")
    because = models.TextField("why it is here", blank=True)
    order = models.PositiveIntegerField(default=0)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return self.words


class Minute(models.Model):
    """What was said or settled at a meeting, under an item or under none. It is never changed.

    A minute that was wrong is put right by a later one that names it in ``corrects``. ``raised_by`` is the person or
    agency as they are called; ``recorded_by`` the account that wrote it down.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="minutes")
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, related_name="minutes")
    corrects = models.OneToOneField("self", models.PROTECT, null=True, related_name="corrected_by")
    kind = models.CharField(max_length=20, choices=MINUTE_KINDS)
    words = models.TextField()
    raised_by = models.CharField("who raised it", max_length=200, blank=True)
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.words


class MinuteLink(models.Model):
    """That a minute is about an action of a plan; ``made``: the action was made by it."""

    minute = models.ForeignKey(Minute, models.PROTECT, related_name="links")
    action = models.ForeignKey(Action, models.PROTECT, related_name="minuted")
    made = models.BooleanField(default=False)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("minute", "action"), name="minute_names_an_action_once"),)

    def __str__(self) -> str:
        return f"{self.minute_id} about {self.action_id}"


class Task(Changeable):
    """What somebody is to do by a day since a meeting said so, where it belongs in no plan."""

    minute = models.OneToOneField(Minute, models.PROTECT, related_name="task")
    owner_words = models.CharField("who is to do it", max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    due_on = models.DateField("due")
    done_on = models.DateField("done", null=True, blank=True)
    done_words = models.TextField("what was done", blank=True)
    history = kept_history()

    class Meta:
        ordering = ("done_on", "due_on", "pk")

    def __str__(self) -> str:
        return self.owner_words
