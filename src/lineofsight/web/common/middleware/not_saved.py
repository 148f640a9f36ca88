"""Where something cannot be saved, says so and gives back what was typed."""

from __future__ import annotations

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

SAYS_NOTHING = {"GET", "HEAD", "OPTIONS"}
SECRETS = ("password", "code", "csrf", "credential", "secret", "token")
UNAVAILABLE = 503


class NotSaved:
    """A full disk or a lost database ends in a page that says “not saved” and holds the words, not in an error page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer for a failed save; other failures are left to be what they are."""
        if request.method in SAYS_NOTHING or not isinstance(exception, DatabaseError):
            return None
        return render(request, "common/not_saved.html", {"typed": typed_words(request)}, status=UNAVAILABLE)


def typed_words(request: HttpRequest) -> list[str]:
    """What was typed into the form, but for secrets and for what the page itself put there."""
    return [
        words
        for name, all_words in request.POST.lists()
        if not any(secret in name.lower() for secret in SECRETS)
        for words in all_words
        if len(words.split()) > 1
    ]
