"""Who may ask: a program with a token that stands, for what the token opens, and not too often."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import HttpBearer
from ninja.throttling import SimpleRateThrottle

from lineofsight.web.performance.actions.tokens import note_use
from lineofsight.web.performance.models import ApiToken
from lineofsight.web.performance.queries.tokens import standing_token

FORBIDDEN = 403


class Token(HttpBearer):
    """A token in the header ``Authorization: Bearer ...``. One that is unknown, over or revoked is one answer."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        today = timezone.localdate()
        found = standing_token(token, on=today)
        if found is not None:
            note_use(found, on=today)
        return found


class ByToken(SimpleRateThrottle):
    """So many requests a minute for each token, in each process of the server."""

    scope = "token"

    def get_cache_key(self, request: HttpRequest) -> str | None:
        token = getattr(request, "auth", None)
        return f"api-token-{token.pk}" if token else None


def open_to(request: HttpRequest, scope: str) -> None:
    """Refuse a token that does not open this."""
    if scope not in request.auth.scopes:
        raise HttpError(FORBIDDEN, f"This token does not open {scope}. Make one that does.")
