"""Which figures show whether a recommendation is met, or an action helps, as a person has said."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from lineofsight.web.improvement.models.changeable import Changeable
from lineofsight.web.improvement.models.plan_actions import Action
from lineofsight.web.improvement.models.recommendations import Recommendation


class LinkedFigure(Changeable):
    """That ``indicator``, by its name in the library, shows how a recommendation or an action goes.

    It sets no target: that is a test of success. One that no longer counts is withdrawn.
    """

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, null=True, blank=True, related_name="figures")
    action = models.ForeignKey(Action, models.PROTECT, null=True, blank=True, related_name="figures")
    indicator = models.CharField(max_length=150)

    class Meta:
        ordering = ("indicator", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(action__isnull=True) ^ Q(recommendation__isnull=True),
                name="figure_is_of_an_action_or_a_recommendation",
            ),
            models.UniqueConstraint(fields=("recommendation", "indicator"), name="figure_once_of_a_recommendation"),
            models.UniqueConstraint(fields=("action", "indicator"), name="figure_once_of_an_action"),
        )

    def __str__(self) -> str:
        return self.indicator
