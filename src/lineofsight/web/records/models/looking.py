"""Who looked at whom: the access log, records that few may open, and glass that was broken."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.web.records.models.references import new_reference


class AccessLogEntry(models.Model):
    """That somebody was shown something of a person. Written before it is shown, and never changed or removed.

    It holds numbers and no names: ``reader`` and ``person`` outlive the accounts and people they name. ``digest`` is
    taken over the entry and the digest before it, so that an entry changed, taken out or put in is found.
    """

    at = models.DateTimeField()
    reader = models.BigIntegerField()
    person = models.BigIntegerField()
    what = models.CharField("page or file on which it was shown", max_length=100)
    purpose = models.CharField(max_length=100, blank=True)
    roles = models.CharField("roles held at the time", max_length=500)
    broken_glass = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("pk",)
        indexes = (
            models.Index(fields=("person", "at"), name="access_log_of_person"),
            models.Index(fields=("reader", "at"), name="access_log_of_reader"),
        )

    def __str__(self) -> str:
        return f"{self.reader} looked at {self.person}"


class Restriction(models.Model):
    """That a person's record may be opened only by those named, and why. It must be reviewed within 90 days.

    Where it is of ``addresses_only``, the record is open as ever, and where the person lives is kept from all but
    those named.
    """

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
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
    addresses_only = models.BooleanField("only where the person lives is restricted", default=False)
    reason = models.TextField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    from_on = models.DateField()
    review_on = models.DateField(db_index=True)
    lifted_on = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(review_on__gte=F("from_on")), name="restriction_reviewed_after_start"),
        )

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


class RestrictionDecision(models.Model):
    """What somebody decided about a restriction that stands, and why."""

    restriction = models.ForeignKey(Restriction, models.CASCADE, related_name="decisions")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decision = models.CharField(max_length=10, choices=[("keep", "Kept"), ("lift", "Lifted"), ("share", "Shared")])
    reason = models.TextField()

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        return f"{self.decision} {self.at}"


class BrokenGlass(models.Model):
    """That somebody asked to open one record beyond their reach, why, until when it was open, and what the review said.

    ``until_at`` is blank while it waits for a second person, and where no person was found. An attempt that found
    nobody is kept as well (``person`` is blank), so that trying numbers is seen.
    """

    CATEGORIES = (
        ("urgent", "A child is at immediate risk"),
        ("duty", "Out-of-hours or duty work"),
        ("request", "Another agency or a court asks about the child now"),
        ("cover", "A colleague is away, and cover is not yet set up"),
        ("other", "Another reason"),
    )

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    person = models.ForeignKey("records.Person", models.CASCADE, null=True, related_name="broken_glass")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    category = models.CharField(max_length=20, choices=CATEGORIES)
    reason = models.TextField()
    at = models.DateTimeField()
    needs_second = models.BooleanField("opens only when a second person agrees", default=False)
    second_at = models.DateTimeField("when the second person answered", null=True)
    second_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    until_at = models.DateTimeField(null=True)
    review_by_on = models.DateField()
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    was_right = models.BooleanField(null=True)
    review = models.TextField(blank=True)

    class Meta:
        ordering = ("-at",)
        indexes = (models.Index(fields=("user", "until_at"), name="broken_glass_still_open"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("user")), name="broken_glass_not_own_review"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True) | Q(second_by__isnull=True) | ~Q(reviewed_by=F("second_by")),
                name="broken_glass_not_reviewed_by_second",
            ),
            models.CheckConstraint(
                condition=Q(second_by__isnull=True) | ~Q(second_by=F("user")), name="broken_glass_not_own_second"
            ),
            models.CheckConstraint(
                condition=Q(needs_second=False) | Q(until_at__isnull=True) | Q(second_by__isnull=False),
                name="broken_glass_opens_with_second",
            ),
        )

    def __str__(self) -> str:
        return f"glass broken {self.at}"
