"""Tokens by which other programs, such as a spreadsheet, read figures in somebody's name."""

from __future__ import annotations

import hashlib
import uuid

from django.conf import settings
from django.db import models


class ApiToken(models.Model):
    """A token that somebody made for a program. It opens figures, never children, and nothing that its maker may not.

    Only a digest is kept, so that the database gives no token away. ``scopes`` are what it opens. ``used_on`` is the
    last day on which it opened anything.
    """

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField("what it is for", max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_on = models.DateField("last day")
    used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return self.name


def digest_of(secret: str) -> str:
    """The digest by which a token is known. Its secret is 256 bits of chance, which no dictionary holds."""
    return hashlib.sha256(secret.encode()).hexdigest()
