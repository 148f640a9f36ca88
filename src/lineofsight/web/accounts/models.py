"""Accounts, the teams they work in, the roles they hold from one day to another, and what became of each."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac

from lineofsight.web.accounts.roles import ROLES


class User(AbstractUser):
    """Somebody who signs in. ``worker_id`` is their number in the case system, by which children are allocated.

    An account is never deleted, for what it did stays its doing; it is closed. ``reopened_at`` is when an administrator
    last opened it again, from which its days without use are counted anew. No session begun before
    ``sessions_ended_at`` stands.
    """

    first_name = last_name = None
    name = models.CharField("name", max_length=150)
    email = models.EmailField("e-mail address", unique=True)
    worker_id = models.CharField("number in the case system", max_length=100, blank=True, db_index=True)
    leaves_on = models.DateField("last day in post", null=True, blank=True)
    reopened_at = models.DateTimeField("opened again", null=True, blank=True)
    sessions_ended_at = models.DateTimeField("all sessions ended", null=True, blank=True)
    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    REQUIRED_FIELDS = ["email", "name"]  # noqa: RUF012 - Django reads it from the class

    class Meta:
        verbose_name = "account"
        constraints = (
            models.UniqueConstraint(Lower("email"), name="one_account_for_an_email_in_any_case"),
            models.UniqueConstraint(Lower("username"), name="one_account_for_a_user_name_in_any_case"),
        )

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        """What a session must bear to stand: another password, or an end put to all sessions, makes another."""
        said = f"{self.password}|{self.sessions_ended_at.isoformat() if self.sessions_ended_at else ''}"
        return salted_hmac("lineofsight.accounts.session", said, algorithm="sha256").hexdigest()


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


class AccountEvent(models.Model):
    """What was done about an account, by whom and when. The database lets nobody change or remove one.

    ``by`` is blank where the command line did it, ``about`` where it concerns a team and no account.
    """

    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    about = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="events")
    what = models.CharField(max_length=100)
    detail = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return self.what


class SignInTry(models.Model):
    """A password or code that was tried and not found right, for as long as it counts (sign_in/tries.py).

    ``account`` is a digest, so that a mistyped password in the place of a name is written down nowhere.
    """

    account = models.CharField(max_length=64)
    is_known_device = models.BooleanField()
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        indexes = (models.Index(fields=("account", "at"), name="tries_for_an_account"),)

    def __str__(self) -> str:
        return f"{self.account[:8]} at {self.at}"


class UnsavedForm(models.Model):
    """What somebody typed and sent when their session was over, sealed for them alone (unsaved_forms.py)."""

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="unsaved_forms")
    sealed = models.TextField()
    kept_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ("-kept_at",)

    def __str__(self) -> str:
        return f"{self.user} at {self.kept_at}"
