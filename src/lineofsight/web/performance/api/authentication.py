"""Who may ask: a program with a token that stands, for what the token opens, and not too often."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import HttpBearer
from ninja.throttling import SimpleRateThrottle

from lineofsight.web.accounts.sign_in.seen import has_given_both
from lineofsight.web.performance.actions.tokens import note_use
from lineofsight.web.performance.models import ApiToken
from lineofsight.web.performance.queries.tokens import standing_token

NOT_KNOWN, FORBIDDEN = 401, 403


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


def for_people_and_programs(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Opens a page to whoever is signed in with both factors, and to a program with a token that stands."""

    @wraps(view)
    def answered(request: HttpRequest, **named: object) -> HttpResponse:
        if (request.user.is_authenticated and has_given_both(request)) or Token()(request):
            return view(request, **named)
        return JsonResponse({"detail": "Unauthorized"}, status=NOT_KNOWN)

    return answered
