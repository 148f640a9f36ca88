"""What was moved and what was done, in the order of time. Rows are only ever added."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.web.improvement.models.plan_actions import STATES, Action
from lineofsight.web.improvement.models.plans import Plan


class DueChange(models.Model):
    """That the day by which an action is due was moved, by whom and why. ``was_on`` is blank where it had none."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="due_changes")
    was_on = models.DateField(null=True)
    now_on = models.DateField()
    because = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.CheckConstraint(condition=~models.Q(because=""), name="due_day_is_moved_with_a_reason"),)

    def __str__(self) -> str:
        return f"{self.was_on} to {self.now_on}"


class StateChange(models.Model):
    """That an action went from one state into another. ``was`` is blank for its first."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="state_changes")
    was = models.CharField(max_length=25, choices=STATES, blank=True)
    now = models.CharField(max_length=25, choices=STATES)
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.was} to {self.now}"


class PlanEvent(models.Model):
    """That something was done to a plan or what belongs to it. ``by`` is blank where the command line did it.

    ``kind`` and ``about`` (the reference) name the record, so that a page can lead to it.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="events")
    what = models.CharField(max_length=100)
    kind = models.CharField(max_length=50)
    about = models.CharField(max_length=12)
    detail = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return self.what
