"""Deadlines: what is due for whom, worked out from the records whenever they change."""

from __future__ import annotations

from django.db import models


class Deadline(models.Model):
    """One running or finished clock. ``met_on`` is blank while it runs; ``ended_on`` is when it stopped mattering.

    ``tracker`` is the name of the tracker it belongs to, ``timescale`` the rule that set the due date, and ``subject``
    the canonical row it is about (table and key).
    """

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="deadlines")
    tracker = models.CharField(max_length=100)
    timescale = models.CharField(max_length=100)
    subject_table = models.CharField(max_length=100)
    subject_key = models.TextField()
    source_ref = models.TextField(blank=True)
    started_on = models.DateField()
    due_on = models.DateField(null=True)
    met_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    worker_id = models.CharField(max_length=100, blank=True)
    team = models.ForeignKey("accounts.Team", models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = (
            models.Index(  # holds all that the counts of running deadlines ask, so that no row is read for them
                fields=("tracker", "due_on", "person", "worker_id", "team", "met_on", "ended_on"),
                condition=models.Q(met_on__isnull=True, ended_on__isnull=True),
                name="deadlines_running",
            ),
            models.Index(
                fields=("tracker", "met_on", "due_on"),
                condition=models.Q(met_on__isnull=False),
                name="deadlines_met",
            ),
            models.Index(fields=("worker_id", "due_on"), name="deadlines_of_worker"),
            models.Index(fields=("team", "due_on"), name="deadlines_of_team"),
        )

    def __str__(self) -> str:
        return f"{self.tracker} due {self.due_on}"
