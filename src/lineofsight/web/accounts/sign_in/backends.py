"""Finds the account of whoever signs in, and whether it still stands at each request after."""

from __future__ import annotations

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.queries import account_named
from lineofsight.web.accounts.standing import is_open


class AccountBackend(ModelBackend):
    """Signs in by user name or e-mail address, in any case of letters.

    One password is worked through each time, whether there is such an account or not, so that the time it takes tells
    nobody which names there are. A closed account answers as a wrong password does.
    """

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_: object
    ) -> User | None:
        if not username or not password:
            return None
        user = account_named(username)
        if user is None:
            User().set_password(password)
            return None
        return user if user.check_password(password) and self.user_can_authenticate(user) else None

    def user_can_authenticate(self, user: User) -> bool:
        return is_open(user)
