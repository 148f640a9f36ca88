"""Links by which somebody chooses a password: good for three days, once, and not after they have signed in."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.standing import is_open


class _Tokens(PasswordResetTokenGenerator):
    key_salt = "lineofsight.accounts.welcome"


def link_for(user: User) -> str:
    """The address within the site. It is told once to whoever made the account, and is kept nowhere."""
    return reverse("choose_password", args=[user.reference, _Tokens().make_token(user)])


def account_behind(reference: UUID, token: str) -> User | None:
    """Whose link this is; ``None`` where it is nobody's, used, too old, or of an account that is closed."""
    user = User.objects.filter(reference=reference).first()
    return user if user and is_open(user) and _Tokens().check_token(user, token) else None
