"""What the product decides differently from the sign-in library: nobody signs up, nothing tells who has an account."""

from __future__ import annotations

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.sealing import seal, unseal
from lineofsight.web.accounts.sign_in.devices import remember_device
from lineofsight.web.accounts.sign_in.seen import VOUCHED_FOR
from lineofsight.web.accounts.sign_in.tries import begin_try, found_right
from lineofsight.web.accounts.unsaved_forms import newest_unsaved_form

NOT_SIGNED_IN = (
    "The user name or password is not right, or the account is closed. If you cannot sign in, ask whoever looks after"
    " accounts in your council."
)
RECENTLY = 5 * 60


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": NOT_SIGNED_IN,
        "incorrect_password": "Password is not right",
        "enter_current_password": "Password you use now is not right",
        "incorrect_code": "Code is not right. Codes change every 30 seconds: enter the newest one.",
        "same_as_current": "New password must be another than the one you use now",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        """Whether it leads to this very site: being another name of the council is not enough."""
        here = self.request.get_host()
        return url_has_allowed_host_and_scheme(url, allowed_hosts={here}, require_https=self.request.is_secure())

    def authenticate(self, request: HttpRequest, **credentials: str) -> User | None:
        """Whose user name and password these are.

        Raises:
            ValidationError: too many were tried; these were not looked at.
        """
        made = begin_try(request, name=credentials.get("username", ""))
        request.session.pop(VOUCHED_FOR, None)
        user = super().authenticate(request, **credentials)
        if user:
            found_right(made)
        return user

    def pre_authenticate(self, request: HttpRequest, **credentials: str) -> None:
        """The library's own count of tries is not kept: ``authenticate`` counts."""

    def get_login_stages(self) -> list[str]:
        return ["lineofsight.web.accounts.sign_in.second_factor.SecondFactorStage"]

    def post_login(self, request: HttpRequest, user: User, **named: object) -> HttpResponseBase:
        response = super().post_login(request, user, **named)
        remember_device(request, response, user)
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To what was typed and not saved, where there is such a thing, and else to the home page."""
        unsaved = newest_unsaved_form(request.user)
        return reverse("unsaved_form", args=[unsaved.reference]) if unsaved else reverse("home")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("home")

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        return redirect("account_login")

    def is_reauthentication_required(self, *, app: str, **_: object) -> bool:
        """Not from somebody whose password was just asked for, as everybody's is who sets up a second factor."""
        records = get_authentication_records(self.request, self.request.user)
        asked_at = [record["at"] for record in records if record["method"] in {"password", "mfa"}]
        return not asked_at or time.time() - max(asked_at) > RECENTLY


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets of second factors are sealed in the database, and messages are in plain words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Code is not right. Codes change every 30 seconds: enter the newest one.",
    }

    def encrypt(self, text: str) -> str:
        return seal(text, purpose="second factor")

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, purpose="second factor")

    def build_totp_svg(self, url: str) -> str:
        """The picture to scan, to stand within the page itself: the page may load no picture from a long address."""
        drawn = super().build_totp_svg(url)
        return f'<svg role="img" aria-label="Picture to scan" class="accounts-scan"{drawn.partition("<svg")[2]}'

    def generate_authenticator_name(self, user: User, type: str) -> str:
        return "My passkey"
