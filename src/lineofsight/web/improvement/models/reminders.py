"""Which reminders were sent, so that none is sent twice."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

REMINDER_KINDS = (
    ("due_soon", "Due within a week"),
    ("overdue", "Overdue"),
    ("to_verify", "Waiting to be verified"),
)


class Reminder(models.Model):
    """One thing that one account is reminded of. It is claimed before the mail goes out, and ``sent_at`` says it went.

    ``about`` is the reference of what it is about, ``for_on`` the day that counts (the due day, or the day since which
    it waits) and ``time`` which one it is: 0 for the first, then one a month. A claim whose mail could not be handed
    over is given up, so that the next day tries again; one that the machine fell over in stays, since to be reminded
    twice is worse than to be reminded a month later.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=REMINDER_KINDS)
    about = models.CharField(max_length=12)
    for_on = models.DateField()
    time = models.PositiveIntegerField(default=0)
    claimed_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("account", "kind", "about", "for_on", "time"), name="nobody_is_reminded_twice"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.about}"
