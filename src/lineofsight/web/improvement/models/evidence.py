"""Evidence: what shows that an action is done, or that it made a difference; and who checked it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action


class Evidence(Changeable):
    """Something that shows it: a file, or the address of a figure. ``words`` say what it shows.

    ``dated_on`` is the date that it bears itself; ``received_at`` when it was handed in. A newer revision names the
    one that it takes the place of in ``revises``, and has to be verified anew.
    """

    action = models.ForeignKey(Action, models.PROTECT, related_name="evidence")
    words = models.TextField("what it shows")
    dated_on = models.DateField("its own date")
    file = models.ForeignKey("improvement.KeptFile", models.PROTECT, null=True, blank=True, related_name="+")
    figure = models.CharField("address of a figure", max_length=500, blank=True)
    revises = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="revised_by")
    received_at = models.DateTimeField(default=timezone.now)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    history = kept_history()

    class Meta:
        ordering = ("-dated_on", "-pk")
        verbose_name_plural = "evidence"
        constraints = (
            models.CheckConstraint(
                condition=Q(file__isnull=False) | ~Q(figure=""), name="evidence_is_a_file_or_a_figure"
            ),
        )

    def __str__(self) -> str:
        return self.words


class Verification(models.Model):
    """That somebody who did not hand the evidence in, and has not led or owned its action since, looked at it.

    The latest one counts, and none is ever changed. The database refuses one by somebody who may not give it.
    """

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="verifications")
    accepted = models.BooleanField("it shows what it is said to show")
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(accepted=True) | ~Q(because=""), name="evidence_is_turned_down_with_a_reason"
            ),
        )

    def __str__(self) -> str:
        return "accepted" if self.accepted else "not accepted"
