"""Reads of tokens for other programs."""

from __future__ import annotations

from datetime import date

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.accounts.standing import is_open
from lineofsight.web.performance.models import ApiToken
from lineofsight.web.performance.models.tokens import digest_of

NEEDED = (Permission.SEE_FIGURES, Permission.TAKE_FIGURES_AWAY)
"""What somebody must be permitted for their tokens to open anything, on every day anew."""


def tokens_of(user: User) -> list[ApiToken]:
    """All of somebody's tokens, the newest first."""
    return list(ApiToken.objects.filter(user=user))


def token_of(user: User, reference: object) -> ApiToken | None:
    """One of somebody's own tokens."""
    return ApiToken.objects.filter(user=user, reference=reference).first()


def standing_token(secret: str, *, on: date) -> ApiToken | None:
    """The token with this secret, if it opens anything on a day: not revoked, not over, and its maker still may."""
    token = ApiToken.objects.select_related("user").filter(digest=digest_of(secret)).first()
    if token is None or token.revoked_at or token.expires_on < on or not is_open(token.user, on=on):
        return None
    reader = reader_of(token.user, on=on)
    return token if all(reader.may(permission) for permission in NEEDED) else None
