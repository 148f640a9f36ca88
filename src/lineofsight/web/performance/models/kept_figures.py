"""Figures measured beforehand: every measure of a snapshot, so that no page waits for an engine."""

from __future__ import annotations

from django.db import models


class MeasuredSnapshot(models.Model):
    """A snapshot whose figures are kept. The latest to be measured is the one that pages show.

    ``as_at`` is the day of which the records tell, ``told_at`` the moment at which they were as the snapshot says.
    ``periods`` lists first and last days; ``every`` says by place in that list which are months, quarters and so on,
    in the order of time. ``groups`` lists the groups of each breakdown that any of the figures has.
    """

    snapshot = models.CharField(max_length=100)
    as_at = models.DateField()
    told_at = models.DateTimeField()
    measured_at = models.DateTimeField(auto_now_add=True)
    periods = models.JSONField()
    every = models.JSONField()
    groups = models.JSONField(default=dict)

    class Meta:
        ordering = ("-measured_at", "-pk")
        constraints = (models.UniqueConstraint(fields=("snapshot",), name="snapshot_measured_once"),)

    def __str__(self) -> str:
        return self.snapshot


class KeptDefinition(models.Model):
    """What a measure meant when it was measured, in plain words, and how the rows behind it are found.

    It stands beside its figures, so that a page explains the figure that it shows and not one of a later meaning.
    """

    measured = models.ForeignKey(MeasuredSnapshot, models.CASCADE, related_name="definitions")
    measure = models.CharField(max_length=150)
    said = models.JSONField()
    examples = models.JSONField(default=list)
    rows = models.JSONField("how the rows behind a figure are found", default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("measured", "measure"), name="defined_once"),)

    def __str__(self) -> str:
        return self.measure


class KeptFigures(models.Model):
    """All figures of one measure and one breakdown, for every period of the snapshot.

    ``numbers`` are 8-byte floating-point numbers, compressed: for each part the groups in order, for each of them the
    periods in order. A blank is not a number, and never 0. ``notes`` says why figures cannot be had, or a remark on
    them, as runs of (words, how many periods).
    """

    measured = models.ForeignKey(MeasuredSnapshot, models.CASCADE, related_name="figures")
    measure = models.CharField(max_length=150)
    breakdown = models.CharField(max_length=50)
    groups = models.JSONField()
    numbers = models.BinaryField()
    notes = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("measured", "measure", "breakdown"), name="figures_kept_once"),)

    def __str__(self) -> str:
        return f"{self.measure} by {self.breakdown}"
