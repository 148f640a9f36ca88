"""Rating scales: the words or colours that a plan rates by, and what that plan says they mean."""

from __future__ import annotations

from django.db import models

from lineofsight.core.kept_rating_scales import scale_from_data
from lineofsight.core.rating_scales import RatingScale as Scale
from lineofsight.web.improvement.models.plans import Plan

COLOURS = tuple(
    (name, name.capitalize()) for name in ("red", "amber", "yellow", "green", "blue", "purple", "grey", "none")
)


class RatingScale(models.Model):
    """The scale of one plan from a day on. A plan that changes its scale gets a second one; nothing is converted.

    ``said`` is all that it says, as ``core.kept_rating_scales`` writes it; its states stand in their own rows as well,
    so that ratings can name them. ``library_scale`` is the name of the library's scale whose meanings somebody gave
    it, blank where nobody has.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="scales")
    name = models.CharField(max_length=200)
    library_scale = models.CharField(max_length=100, blank=True)
    from_on = models.DateField()
    said = models.JSONField()

    class Meta:
        ordering = ("-from_on", "-pk")
        constraints = (models.UniqueConstraint(fields=("plan", "from_on"), name="one_scale_from_a_day"),)

    def __str__(self) -> str:
        return self.name

    @property
    def scale(self) -> Scale:
        """The scale as proposals are made by it."""
        return scale_from_data(self.said)


class RatingState(models.Model):
    """One state of a scale, with the definition that the plan gives it, blank where it gives none; the worst first.

    ``meaning`` is the name of the state of the library's scale that it means the same as; blank where nobody has said.
    ``needs_evidence`` is whether it says that a thing is done *and shown to be*: the database then refuses it for an
    action without verified evidence.
    """

    scale = models.ForeignKey(RatingScale, models.PROTECT, related_name="states")
    name = models.CharField(max_length=60)
    colour = models.CharField(max_length=10, choices=COLOURS, default="none")
    definition = models.TextField(blank=True)
    order = models.PositiveIntegerField(default=0)
    meaning = models.CharField(max_length=100, blank=True)
    needs_evidence = models.BooleanField(default=False)

    class Meta:
        ordering = ("order", "pk")
        constraints = (models.UniqueConstraint(fields=("scale", "name"), name="rating_state_once_in_a_scale"),)

    def __str__(self) -> str:
        return self.name
