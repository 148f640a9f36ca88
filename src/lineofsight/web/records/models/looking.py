"""Who looked at whom: the access log, records that few may open, and glass that was broken."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class AccessLogEntry(models.Model):
    """That somebody was shown something of a person. Written before it is shown, and never changed or removed.

    It holds numbers and no names: ``reader`` and ``person`` outlive the accounts and people they name. ``digest`` is
    taken over the entry and the digest before it, so that an entry changed, taken out or put in is found.
    """

    at = models.DateTimeField()
    reader = models.BigIntegerField()
    person = models.BigIntegerField(db_index=True)
    what = models.CharField("page or file on which it was shown", max_length=100)
    purpose = models.CharField(max_length=100, blank=True)
    roles = models.CharField("roles held at the time", max_length=200)
    broken_glass = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.reader} looked at {self.person}"


class Restriction(models.Model):
    """That a person's record may be opened only by those named, and why. It must be reviewed within 90 days."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="restrictions")
    kind = models.CharField(
        max_length=20,
        choices=[
            ("staff_family", "Family of staff"),
            ("high_profile", "In the public eye"),
            ("adoption", "Adoption"),
            ("risk", "At risk if found"),
        ],
    )
    reason = models.TextField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    from_on = models.DateField()
    review_on = models.DateField()
    lifted_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.kind} since {self.from_on}"


class SharedWith(models.Model):
    """That a restricted record is shared with somebody by name."""

    restriction = models.ForeignKey(Restriction, models.CASCADE, related_name="shared_with")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("restriction", "user"), name="shared_once"),)

    def __str__(self) -> str:
        return f"{self.restriction_id} with {self.user_id}"


class BrokenGlass(models.Model):
    """That somebody opened one record beyond their reach, why, until when, and what the review said."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="broken_glass")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    category = models.CharField(max_length=50)
    reason = models.TextField()
    at = models.DateTimeField()
    until_at = models.DateTimeField()
    review_by_on = models.DateField()
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    was_right = models.BooleanField(null=True)
    review = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"glass broken {self.at}"
