"""Published figures of other councils, as far as they stand beside ours."""

from __future__ import annotations

from django.db import models

from lineofsight.core.comparison import Standing


class Comparator(models.Model):
    """A published measure in one year, beside England, the region and the statistical neighbours.

    Everything is as published, and blank where there is no number; ``missing`` then says why our own has none.
    ``place`` counts from the best where one end is better (``is_best_first``), else from the highest.
    """

    measure = models.CharField("our measure that means the same", max_length=150)
    published_as = models.CharField(max_length=150)
    year = models.PositiveSmallIntegerField()
    period = models.CharField(max_length=100)
    unit = models.CharField(max_length=100)
    decimals = models.PositiveSmallIntegerField()
    value = models.FloatField(null=True)
    missing = models.CharField(max_length=100, blank=True)
    england = models.FloatField(null=True)
    region = models.CharField(max_length=100, blank=True)
    region_value = models.FloatField(null=True)
    neighbours = models.FloatField("mean of the statistical neighbours", null=True)
    neighbours_with_data = models.PositiveSmallIntegerField(default=0)
    neighbours_named = models.PositiveSmallIntegerField(default=0)
    neighbours_model = models.CharField(max_length=100, blank=True)
    place = models.PositiveSmallIntegerField(null=True)
    tied_with = models.PositiveSmallIntegerField(null=True)
    quarter = models.PositiveSmallIntegerField(null=True)
    is_best_first = models.BooleanField(default=False)
    authorities_with_data = models.PositiveSmallIntegerField(default=0)
    notes = models.JSONField(default=list)
    source = models.TextField(blank=True)
    is_invented = models.BooleanField(default=False)
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("measure", "-year")
        constraints = (models.UniqueConstraint(fields=("measure", "year"), name="compared_once_a_year"),)

    def __str__(self) -> str:
        return f"{self.measure} {self.year}"

    @property
    def england_shown(self) -> str:
        """England's figure as it is published; blank where there is none."""
        return self._shown(self.england)

    @property
    def region_shown(self) -> str:
        return self._shown(self.region_value)

    @property
    def neighbours_shown(self) -> str:
        """The mean, with one decimal at least: it is worked out here, and not published."""
        return self._shown(self.neighbours, least=1)

    @property
    def value_shown(self) -> str:
        """Our own figure as it is published; why there is none, where there is none."""
        return self._shown(self.value) or self.missing

    @property
    def standing(self) -> str:
        """Our place among the councils with a figure, ties told: "6th of 151, tied with 3"."""
        if self.place is None:
            return ""
        held = (self.place, self.tied_with, self.authorities_with_data, self.quarter)
        return str(Standing(*held, is_best_first=self.is_best_first))

    def _shown(self, value: float | None, least: int = 0) -> str:
        sign = "%" if self.unit.startswith("%") else ""
        return "" if value is None else f"{value:,.{max(self.decimals, least)}f}{sign}"
