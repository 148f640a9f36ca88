"""Making and revoking tokens for other programs. Each is noted among the events of its maker's account."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from lineofsight.web.accounts.events import note
from lineofsight.web.accounts.models import User
from lineofsight.web.performance.models import ApiToken
from lineofsight.web.performance.models.tokens import digest_of

PREFIX = "los_"
"""Stands before every token, so that one left lying about can be recognised and found."""


@transaction.atomic
def make_token(*, name: str, scopes: Collection[str], expires_on: date, by: User) -> tuple[ApiToken, str]:
    """A new token of the maker's own, and its secret, which is told this once and kept nowhere."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=by, name=name, scopes=sorted(scopes), expires_on=expires_on, digest=digest_of(secret)
    )
    note("Token for another program made", by=by, about=by, detail=f"{name}: {', '.join(token.scopes)}")
    return token, secret


@transaction.atomic
def revoke_token(*, token: ApiToken, by: User) -> None:
    """From the next request on it opens nothing."""
    if token.revoked_at is None:
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
        note("Token for another program revoked", by=by, about=token.user, detail=token.name)


def note_use(token: ApiToken, *, on: date) -> None:
    """Keep the day on which it was last used; one write a day is enough."""
    if token.used_on != on:
        ApiToken.objects.filter(pk=token.pk).update(used_on=on)
