"""What figures ought to be, and changes of the service that explain why they moved."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.core.rating import Target as Rule


class Target(models.Model):
    """What a figure ought to be from a day on. It is never changed: a new one takes its place, and all are listed.

    ``least`` and ``most`` are its ends, of which one may be blank; both blank says that from this day there is no
    target. ``tolerance`` is how far a figure may miss it and still count as near.
    """

    measure = models.CharField(max_length=150)
    least = models.FloatField("at least", null=True)
    most = models.FloatField("at most", null=True)
    tolerance = models.FloatField("may miss by", default=0)
    from_on = models.DateField("from")
    because = models.TextField("reason", blank=True)
    set_at = models.DateTimeField(auto_now_add=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-from_on", "-pk")
        indexes = (models.Index(fields=("measure", "from_on"), name="targets_of_measure"),)

    def __str__(self) -> str:
        return f"{self.measure} from {self.from_on}"

    @property
    def rule(self) -> Rule | None:
        """The target as the rule by which figures are rated; None where there is no target from this day."""
        if self.least is None and self.most is None:
            return None
        return Rule(least=self.least, most=self.most, tolerance=self.tolerance)

    @property
    def words(self) -> str:
        """The target in words."""
        return str(self.rule or "no target")


class KnownChange(models.Model):
    """A change of the service after which a figure is not what it was, so that its limits are worked out anew."""

    measure = models.CharField(max_length=150)
    changed_on = models.DateField("first day of the change")
    what = models.TextField("what changed")
    recorded_at = models.DateTimeField(auto_now=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("changed_on", "pk")
        constraints = (models.UniqueConstraint(fields=("measure", "changed_on"), name="changed_once_on_a_day"),)

    def __str__(self) -> str:
        return f"{self.measure} on {self.changed_on}"
