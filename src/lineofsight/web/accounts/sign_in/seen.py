"""What a session has seen of somebody, each kept with the number (primary key) of the account that it is about."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from lineofsight.web.accounts.models import User

SEEN = "second_factor"
"""Whose second factor was given in this session."""
VOUCHED_FOR = "vouched_for"
"""Of whom the council's directory said in this session that it saw a second factor."""
TIMED_OUT = "timed_out"
"""Whose session it was, before it was over for want of use."""


def has_given_both(request: HttpRequest) -> bool:
    """Whether whoever is signed in gave a second factor as well, here or to the directory."""
    return request.user.pk in {request.session.get(SEEN), request.session.get(VOUCHED_FOR)}


def has_second_factor(user: User) -> bool:
    """Whether an app or a passkey is set up. Recovery codes alone are none."""
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
