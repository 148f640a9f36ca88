"""Accounts, the teams they work in, and the roles they hold from one day to another."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from lineofsight.web.accounts.roles import ROLES


class User(AbstractUser):
    """Somebody who signs in. ``worker_id`` is their number in the case system, by which children are allocated."""

    first_name = last_name = None
    name = models.CharField("name", max_length=150)
    email = models.EmailField("e-mail address", unique=True)
    worker_id = models.CharField("number in the case system", max_length=100, blank=True, db_index=True)
    leaves_on = models.DateField("last day in post", null=True, blank=True)

    REQUIRED_FIELDS = ["email", "name"]  # noqa: RUF012 - Django reads it from the class

    class Meta:
        verbose_name = "account"

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name


class Team(models.Model):
    """A team (a pod) in the tree of the service. ``team_id`` is its number in the case system; blank for our own."""

    name = models.CharField(max_length=150)
    team_id = models.CharField("number in the case system", max_length=100, unique=True, null=True, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Appointment(models.Model):
    """That somebody holds a role from one day to another, in a team where the role's reach is a team's."""

    user = models.ForeignKey(User, models.CASCADE, related_name="appointments")
    role = models.CharField(max_length=50, choices=[(role.name, role.title) for role in ROLES.values()])
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="appointments")
    from_on = models.DateField("first day")
    to_on = models.DateField("last day", null=True, blank=True)

    class Meta:
        ordering = ("from_on",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(to_on__isnull=True) | models.Q(to_on__gte=models.F("from_on")),
                name="appointment_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {ROLES[self.role].title}"


class Cover(models.Model):
    """That somebody looks after another worker's children while that worker is away, both days included."""

    user = models.ForeignKey(User, models.CASCADE, related_name="covers")
    worker_id = models.CharField("number of the worker who is away", max_length=100)
    from_on = models.DateField("first day")
    to_on = models.DateField("last day")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(to_on__gte=models.F("from_on")), name="cover_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user} covers {self.worker_id}"
