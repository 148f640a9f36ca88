"""Tests of success: how it will be known that children are better off for it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.evidence import Evidence
from lineofsight.web.improvement.models.plan_actions import Action
from lineofsight.web.improvement.models.priorities import Priority

KINDS = (("indicator", "A figure"), ("audit", "The result of an audit"), ("document", "A document"))


class SuccessTest(Changeable):
    """One test, of an action or of a whole area.

    Of kind ``indicator``: the figure of ``measure`` for the whole service (or of ``team``) must be at least ``least``
    or at most ``most`` for ``sustained_months`` months one after another, by ``by_on``. ``comparator`` names whose
    figure it is set beside. Of the other kinds: it is passed when ``evidence`` that shows it is verified.

    ``baseline_parts`` are the numbers that the figure at the start was worked out from ("57 of 75"), and
    ``baseline_address`` is where it can be followed back to; each is blank where it is not known.
    """

    action = models.ForeignKey(Action, models.PROTECT, null=True, blank=True, related_name="tests")
    priority = models.ForeignKey(Priority, models.PROTECT, null=True, blank=True, related_name="tests")
    kind = models.CharField(max_length=10, choices=KINDS)
    words = models.TextField("what must be so")
    by_on = models.DateField("by", null=True, blank=True)
    measure = models.CharField("figure", max_length=150, blank=True)
    team = models.CharField(max_length=150, blank=True)
    least = models.FloatField("at least", null=True, blank=True)
    most = models.FloatField("at most", null=True, blank=True)
    baseline = models.FloatField("figure at the start", null=True, blank=True)
    baseline_on = models.DateField("the start", null=True, blank=True)
    baseline_parts = models.CharField("its parts", max_length=100, blank=True)
    baseline_address = models.CharField("its address", max_length=500, blank=True)
    sustained_months = models.PositiveIntegerField("months one after another", default=1)
    comparator = models.CharField("set beside", max_length=100, blank=True)
    evidence = models.ForeignKey(Evidence, models.PROTECT, null=True, blank=True, related_name="tests")
    order = models.PositiveIntegerField(default=0)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(action__isnull=True) ^ Q(priority__isnull=True), name="test_is_of_an_action_or_an_area"
            ),
            models.CheckConstraint(
                condition=~Q(kind="indicator") | (~Q(measure="") & (Q(least__isnull=False) | Q(most__isnull=False))),
                name="test_of_a_figure_says_which_and_how_much",
            ),
            models.CheckConstraint(
                condition=Q(least__isnull=True) | Q(most__isnull=True) | Q(least__lte=F("most")),
                name="test_can_be_passed",
            ),
        )

    def __str__(self) -> str:
        return self.words
