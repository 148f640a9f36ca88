"""What is changed over the years, by several people at once, and must be told again as it was on any day."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from simple_history.models import HistoricalRecords

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference


class Changeable(models.Model):
    """A record with a number that goes up with every change: whoever changes it says which one they saw.

    Nothing is ever deleted. What was added by mistake, or is gone from a newer version of the document, is withdrawn.
    ``actions.changing.keep`` alone saves a change, so that each has a name, a time and a version in the history.
    """

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


def kept_history() -> HistoricalRecords:
    """Every version of each row of a table, with the reason where one was given. Who made it and when, the row says."""
    reason = models.TextField(null=True)  # blank where no reason was given, as the library writes it
    return HistoricalRecords(history_change_reason_field=reason)
