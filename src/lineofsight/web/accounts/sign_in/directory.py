"""Signing in through the council's directory (OpenID Connect): it says who somebody is, never what they may do."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import NoReturn

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.sign_in.seen import SEEN, VOUCHED_FOR
from lineofsight.web.accounts.standing import is_open

NO_ACCOUNT = (
    "You have no account here, or it is closed. Ask whoever looks after accounts in your council, and tell them the"
    " e-mail address that you sign in with."
)
NOT_VOUCHED = "Your council’s directory did not sign you in. Try again, or ask whoever looks after it."
NOT_REACHED = "Your council’s directory does not answer. Try again in a few minutes, or ask whoever looks after it."
_MULTIPLE = {"mfa", "ngcmfa"}
log = logging.getLogger(__name__)


class DirectoryAdapter(DefaultSocialAccountAdapter):
    """An account must be here already. It is found by the directory's own number for it or, the first time, by e-mail.

    The address counts only where the directory says that it has made sure of it, for else anybody who can write an
    address into their own profile could come in as somebody else.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        claims = claims_of(sociallogin)
        user = sociallogin.user if sociallogin.is_existing else account_of(claims)
        if user is None or not is_open(user):
            refuse(request, NO_ACCOUNT)
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)
        request.session.pop(SEEN, None)
        request.session[VOUCHED_FOR] = user.pk if gave_second_factor(claims) else None

    def on_authentication_error(self, request: HttpRequest, provider: object, **_: object) -> None:
        refuse(request, NOT_VOUCHED)


def claims_of(sociallogin: SocialLogin) -> dict[str, object]:
    """What the directory says of somebody; what stands in the token it signed goes before what it told on asking."""
    said = sociallogin.account.extra_data
    return {**(said.get("userinfo") or {}), **(said.get("id_token") or {})}


def account_of(claims: dict[str, object]) -> User | None:
    email = str(claims.get("email") or "")
    made_sure = any(str(claims.get(claim)).lower() in {"true", "1"} for claim in ("email_verified", "xms_edov"))
    return User.objects.filter(email__iexact=email).first() if email and made_sure else None


def gave_second_factor(claims: dict[str, object]) -> bool:
    """Whether the directory says that it asked for more than a password this time."""
    methods = claims.get("amr") or []
    if not isinstance(methods, list):
        return False
    return bool(_MULTIPLE & set(methods)) or claims.get("acr") in settings.DIRECTORY_SECOND_FACTOR_LEVELS


def refused_where_it_cannot_be_reached(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For views that ask the directory: a line that is down, or an answer that is none, is said and is no error.

    The log tells those who run the site.
    """

    @wraps(view)
    def answered(request: HttpRequest, **named: object) -> HttpResponse:
        try:
            return view(request, **named)
        except OSError:  # as each failure to ask is
            log.warning("the council's directory does not answer", exc_info=True)
            return refuse(request, NOT_REACHED)

    return answered


def refuse(request: HttpRequest, why: str) -> NoReturn:
    """Send somebody back to the page for signing in, which says why."""
    get_account_adapter(request).add_message(request, messages.ERROR, message=why)
    raise ImmediateHttpResponse(redirect("account_login"))
