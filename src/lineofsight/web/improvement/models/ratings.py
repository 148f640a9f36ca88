"""Ratings: the colour of an action on a day. None is ever changed; the latest by its day is the one that stands."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lineofsight.web.improvement.models.plan_actions import Action
from lineofsight.web.improvement.models.scales import RatingState


class RatingGiven(models.Model):
    """A rating that a named person confirmed, or gave against what was proposed and said why.

    ``proposed`` is what the three facts led to, blank where they led to nothing, and ``sentence`` says why.
    ``delivery``, ``completion`` and ``impact`` are those facts as they stood then. The database refuses a state that
    needs evidence for an action that has none that is verified, whatever way it comes.
    """

    action = models.ForeignKey(Action, models.PROTECT, related_name="ratings")
    state = models.ForeignKey(RatingState, models.PROTECT, related_name="+")
    rated_on = models.DateField("of")
    proposed = models.ForeignKey(RatingState, models.PROTECT, null=True, related_name="+")
    sentence = models.TextField("why it was proposed", blank=True)
    delivery = models.CharField("delivery against time", max_length=40, blank=True)
    completion = models.CharField(max_length=40, blank=True)
    impact = models.CharField(max_length=40, blank=True)
    is_override = models.BooleanField("against what was proposed", default=False)
    because = models.TextField("reason", blank=True)
    confirmed_at = models.DateTimeField(default=timezone.now)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-rated_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(is_override=False) | ~Q(because=""), name="rating_against_proposal_has_a_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.state} on {self.rated_on}"


class RatingPublished(models.Model):
    """A rating that a document gives an action. It is told as what the document says, and proves nothing.

    ``words`` is the rating as it stands there; ``state`` is blank where that is no state of the plan's scale.
    """

    action = models.ForeignKey(Action, models.PROTECT, related_name="published_ratings")
    state = models.ForeignKey(RatingState, models.PROTECT, null=True, related_name="+")
    words = models.CharField(max_length=100)
    rated_on = models.DateField("of")
    document = models.ForeignKey("improvement.KeptFile", models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-rated_on", "-pk")

    def __str__(self) -> str:
        return f"{self.words} on {self.rated_on}"
