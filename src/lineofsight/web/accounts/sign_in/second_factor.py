"""Writes into a session whose second factor it has seen, and gives it a new id each time more is known of who it is."""

from __future__ import annotations

import time

from allauth.account.signals import authentication_step_completed, password_changed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.mfa.stages import AuthenticateStage
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from lineofsight.web.accounts.events import note
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.sign_in.seen import SEEN, TIMED_OUT, VOUCHED_FOR, has_second_factor

CALLED = {Authenticator.Type.TOTP: "authenticator app", Authenticator.Type.WEBAUTHN: "passkey"}


class SecondFactorStage(AuthenticateStage):
    """The step after the password for an account with a second factor, unless the directory has just seen one."""

    def _should_handle(self, request: HttpRequest) -> bool:
        is_vouched_for = request.session.get(VOUCHED_FOR) == getattr(self.login.user, "pk", 0)
        return not is_vouched_for and super()._should_handle(request)


@receiver(authentication_step_completed)
def mark_what_was_given(request: HttpRequest, user: User, method: str, **_: object) -> None:
    if method == "mfa":
        request.session[SEEN] = user.pk
    request.session.cycle_key()


@receiver(authenticator_added)
def mark_what_was_set_up(request: HttpRequest, user: User, authenticator: Authenticator, **_: object) -> None:
    """Whoever has just set up an app or a passkey has shown that they hold it."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    request.session[SEEN] = user.pk
    request.session.cycle_key()
    note("Second factor set up", by=user, about=user, detail=CALLED[authenticator.type])


@receiver(authenticator_removed)
def forget_what_was_removed(request: HttpRequest, user: User, authenticator: Authenticator, **_: object) -> None:
    if not has_second_factor(user):
        request.session.pop(SEEN, None)
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        note("Second factor removed", by=user, about=user, detail=CALLED[authenticator.type])


@receiver(authenticator_reset)
def note_new_recovery_codes(user: User, **_: object) -> None:
    note("Recovery codes made anew", by=user, about=user)


@receiver(password_changed)
def note_new_password(user: User, **_: object) -> None:
    note("Password changed", by=user, about=user)


@receiver(user_logged_in)
def begin_session(request: HttpRequest, user: User, **_: object) -> None:
    """From here its twelve hours run."""
    request.session["began_at"] = request.session["seen_at"] = time.time()
    request.session.pop(TIMED_OUT, None)
    note("Signed in", by=user, about=user)
