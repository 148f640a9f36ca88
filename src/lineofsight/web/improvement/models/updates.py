"""Updates: what is said about how an action goes, each of a day."""

from __future__ import annotations

from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action


class Update(Changeable):
    """What was said of an action on a day. ``document`` is where it was read, blank where it was written here."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="updates")
    said_on = models.DateField("of")
    words = models.TextField()
    document = models.ForeignKey("improvement.KeptFile", models.PROTECT, null=True, blank=True, related_name="+")
    order = models.PositiveIntegerField(default=0)
    history = kept_history()

    class Meta:
        ordering = ("-said_on", "order", "-pk")

    def __str__(self) -> str:
        return self.words
