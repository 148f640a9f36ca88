"""Ends a session after 30 minutes without a request, or 12 hours, and keeps what was typed meanwhile.

A session that is over is replaced by one that is nobody's and knows only whose the old one was, so that a form sent
from another window of the same browser is kept as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from lineofsight.web.accounts.middleware.readers import NOBODY
from lineofsight.web.accounts.sign_in.seen import TIMED_OUT
from lineofsight.web.accounts.unsaved_forms import KEPT_NAME, keep_form, throw_away

EVERY = 60
"""Seconds between two notes of when a session was last used; it may so end up to a minute before its 30."""
SIGNED_OUT = "You were signed out because you had not used the site for 30 minutes, or had been signed in for 12 hours."
_SAVED = {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER}


class Sessions:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "POST" and response.status_code in _SAVED and request.user.is_authenticated:
            throw_away_what_was_saved(request)
        return response

    def process_view(self, request: HttpRequest, view: Callable, *_: object) -> HttpResponse | None:
        """Before a page is made, and after a forged request has been refused."""
        if request.user.is_authenticated and not has_timed_out(request):
            note_use(request)
            return None
        if request.user.is_authenticated:
            end_session(request)
        elif TIMED_OUT not in request.session:
            return None
        return to_sign_in(request) if getattr(view, "login_required", True) else None


def has_timed_out(request: HttpRequest) -> bool:
    """Whether the session has gone unused, or lasted, for too long. One that does not say when it began is over."""
    now, session = time.time(), request.session
    return (
        now - session.get("seen_at", 0) > settings.SESSION_IDLE_SECONDS
        or now - session.get("began_at", 0) > settings.SESSION_LONGEST_SECONDS
    )


def note_use(request: HttpRequest) -> None:
    if (now := time.time()) - request.session["seen_at"] > EVERY:
        request.session["seen_at"] = now


def end_session(request: HttpRequest) -> None:
    user_id = request.user.pk
    request.session.flush()
    request.user, request.reader = AnonymousUser(), NOBODY
    request.session[TIMED_OUT] = user_id
    messages.info(request, SIGNED_OUT)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the page for signing in, and from there back: to this page, or to what was typed into it."""
    kept = keep_form(request, request.session[TIMED_OUT])
    if kept:
        back = reverse("unsaved_form", args=[kept.reference])
    else:
        back = request.get_full_path() if request.method in {"GET", "HEAD"} else reverse("home")
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': back})}")


def throw_away_what_was_saved(request: HttpRequest) -> None:
    if reference := request.POST.get(KEPT_NAME):
        throw_away(request.user, reference)
