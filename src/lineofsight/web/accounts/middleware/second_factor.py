"""Opens nothing to somebody who has given their password alone, but what they need to give the rest, or to leave."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from lineofsight.web.accounts.middleware.readers import NOBODY
from lineofsight.web.accounts.sign_in.seen import has_given_both, has_second_factor

ALWAYS = {"account_logout", "account_reauthenticate"}
TO_SET_UP = ALWAYS | {"mfa_index", "mfa_activate_totp", "mfa_add_webauthn"}
TO_GIVE = ALWAYS | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}


class SecondFactor:
    """Whoever has a second factor must give it; only who has none may set one up with a password alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, *_: object) -> HttpResponse | None:
        if not request.user.is_authenticated or has_given_both(request):
            return None
        if not getattr(view, "login_required", True):
            return None
        request.reader = NOBODY  # what a page shows besides, such as the navigation, is not for them yet
        has_one = has_second_factor(request.user)
        if request.resolver_match.view_name in (TO_GIVE if has_one else TO_SET_UP):
            return None
        return to_give_it(request) if has_one else to_set_up(request)


def to_give_it(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': wanted(request)})}")


def to_set_up(request: HttpRequest) -> HttpResponse:
    request.session["wanted"] = wanted(request)
    return HttpResponseRedirect(reverse("mfa_index"))


def wanted(request: HttpRequest) -> str:
    return request.get_full_path() if request.method == "GET" else reverse("home")
