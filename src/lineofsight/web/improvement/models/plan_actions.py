"""Actions: what somebody is to do by a day."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plans import Plan
from lineofsight.web.improvement.models.priorities import Priority
from lineofsight.web.improvement.models.recommendations import Recommendation

KINDS = (
    ("action", "Action"),
    ("sub_action", "Sub-action"),
    ("recommendation", "Answer to a recommendation as a whole"),
    ("evaluation", "Evaluation"),
)
STATES = (
    ("proposed", "Proposed"),
    ("agreed", "Agreed"),
    ("in_progress", "In progress"),
    ("awaiting_verification", "Done, awaiting verification"),
    ("verified", "Verified"),
    ("reopened", "Reopened"),
    ("closed", "Closed"),
)


class Action(Changeable):
    """One action of a plan, or the plan's answer to a recommendation as a whole where it has no actions under it.

    ``words``, ``milestones_words`` and ``evaluation_words`` are the columns of the familiar table. ``due_on`` is the
    day that counts now, every move of which is a ``DueChange``; ``due_words`` is what the document says where that is
    no date ("Ongoing"). ``done_on`` is the day on which its lead said that it was done.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="actions")
    priority = models.ForeignKey(Priority, models.PROTECT, null=True, blank=True, related_name="actions")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="sub_actions")
    kind = models.CharField(max_length=20, choices=KINDS, default="action")
    number = models.CharField(max_length=30, blank=True)
    order = models.PositiveIntegerField(default=0)
    words = models.TextField("action")
    milestones_words = models.TextField("milestones", blank=True)
    evaluation_words = models.TextField("evaluation", blank=True)
    partners = models.JSONField("partner agencies", default=list, blank=True)
    state = models.CharField(max_length=25, choices=STATES, default="proposed")
    start_on = models.DateField("start", null=True, blank=True)
    due_on = models.DateField("due", null=True, blank=True)
    due_words = models.CharField("due, as the plan says", max_length=200, blank=True)
    done_on = models.DateField("said to be done", null=True, blank=True)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")
        indexes = (models.Index(fields=("plan", "due_on"), name="actions_of_plan_by_due_day"),)
        constraints = (
            models.CheckConstraint(condition=~Q(parent=F("pk")), name="action_is_not_under_itself"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(start_on__isnull=True) | Q(due_on__gte=F("start_on")),
                name="action_is_due_after_its_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.words}".strip()


class Answer(Changeable):
    """That an action answers a recommendation. One that is withdrawn no longer counts, and may count again."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="answers")
    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="answers")
    history = kept_history()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("action", "recommendation"), name="answers_once"),)

    def __str__(self) -> str:
        return f"{self.action_id} answers {self.recommendation_id}"


class Dependency(Changeable):
    """That an action cannot be done before another is. One that is withdrawn no longer counts, and may count again."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="dependencies")
    waits_for = models.ForeignKey(Action, models.PROTECT, related_name="held_up")
    history = kept_history()

    class Meta:
        verbose_name_plural = "dependencies"
        constraints = (
            models.UniqueConstraint(fields=("action", "waits_for"), name="waits_for_once"),
            models.CheckConstraint(condition=~Q(action=F("waits_for")), name="action_does_not_wait_for_itself"),
        )

    def __str__(self) -> str:
        return f"{self.action_id} waits for {self.waits_for_id}"
