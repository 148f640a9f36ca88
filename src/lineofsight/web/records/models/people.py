"""People: one for each human being, under whom the records of every source meet."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.records.models.references import REFERENCE_LENGTH, new_reference


class Person(models.Model):
    """One human being. The facts here are today's picture, taken from the newest source that tells each of them."""

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    forename = models.TextField(blank=True)
    surname = models.TextField(blank=True)
    born_on = models.DateField(null=True)
    expected_birth_on = models.DateField(null=True)
    died_on = models.DateField(null=True)
    sex = models.TextField(blank=True)
    ethnicity = models.TextField(blank=True)
    is_open = models.BooleanField("has open work", default=False, db_index=True)
    statuses = models.JSONField("status tags, the weightiest first", default=list)

    class Meta:
        verbose_name_plural = "people"
        indexes = (models.Index(fields=("surname", "forename"), name="people_by_name"),)

    def __str__(self) -> str:
        return f"{self.forename} {self.surname}".strip() or "Name not recorded"


class Identity(models.Model):
    """The number by which one source knows a person, and the load that first named it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="identities")
    source = models.CharField(max_length=100)
    authority = models.CharField(max_length=3)
    child_id = models.TextField()
    load = models.ForeignKey("records.Load", models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "identities"
        constraints = (models.UniqueConstraint(fields=("source", "authority", "child_id"), name="identity_once"),)

    def __str__(self) -> str:
        return f"{self.source} {self.child_id}"


class Allocation(models.Model):
    """That a worker or team is involved with a person today, in some role. It is what access follows."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="allocations")
    worker_id = models.CharField(max_length=100, blank=True, db_index=True)
    worker_name = models.TextField(blank=True)
    team = models.ForeignKey("accounts.Team", models.PROTECT, null=True, related_name="+")
    role = models.TextField(blank=True)
    holds_case = models.BooleanField("is the allocated worker", default=False)
    from_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.role} of {self.person_id}"


class PossibleDuplicate(models.Model):
    """Two people who may be one. Nothing is joined until somebody says so."""

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    first = models.ForeignKey(Person, models.CASCADE, related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+")
    because = models.TextField("what they have in common")
    found_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=20, blank=True, choices=[("same", "Same person"), ("two", "Two people")])
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("first", "second"), name="possible_duplicate_once"),)

    def __str__(self) -> str:
        return f"{self.first_id} and {self.second_id}"


class Joined(models.Model):
    """That two people were found to be one: ``gone`` went over into ``person``. It can be parted again.

    ``gone`` and ``reference`` are the number and the reference that the other had; the access log knows them by it.
    ``moved`` says what came over, so that parting sends it back. A join on numbers that a load brought has that load,
    and nobody's name.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="joined")
    gone = models.BigIntegerField(db_index=True)
    reference = models.CharField(max_length=REFERENCE_LENGTH)
    because = models.TextField()
    moved = models.JSONField("primary keys of what came over, by table", default=dict)
    load = models.ForeignKey("records.Load", models.PROTECT, null=True, related_name="+")
    joined_at = models.DateTimeField(auto_now_add=True)
    joined_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    parted_at = models.DateTimeField(null=True)
    parted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name_plural = "joined"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.gone} into {self.person_id}"
