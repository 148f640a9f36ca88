"""What a new password must satisfy, as Django's password validators. Each says in one sentence what to do instead."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.exceptions import ValidationError

from lineofsight.web.accounts.passwords.commonplace import is_commonplace
from lineofsight.web.accounts.passwords.council_list import is_on_council_list

SHORTEST, LONGEST = 15, 1000
_SHORTEST_NAME = 4
_SERVICE_NAMES = ("lineofsight", "line of sight")


class LongEnough:
    """From 15 to 1,000 characters, each counted as one: three or four words of one's own."""

    def validate(self, password: str, user: object = None) -> None:
        if len(password) < SHORTEST:
            raise ValidationError(
                f"Password must have {SHORTEST} characters or more. Three or four words make a good one."
            )
        if len(password) > LONGEST:
            raise ValidationError(f"Password must have {LONGEST:,} characters or fewer")

    def get_help_text(self) -> str:
        return f"Use {SHORTEST} characters or more: three or four words of your own make a good password."


class NotYourName:
    """Not built on one's user name, name or e-mail address, nor on the name of this service or council."""

    def validate(self, password: str, user: object = None) -> None:
        said = letters(password)
        for name in names_of(user):
            if len(said.replace(name, "")) < SHORTEST - _SHORTEST_NAME and name in said:
                raise ValidationError(
                    "Password must not be built on your name, your user name, your e-mail address"
                    " or the name of this service"
                )

    def get_help_text(self) -> str:
        return "Do not use your name or the name of this service."


class NotCommonplace:
    """Not among those that anybody would try, nor on the council's own list."""

    def validate(self, password: str, user: object = None) -> None:
        if is_commonplace(password) or is_on_council_list(password, settings.BREACHED_PASSWORDS):
            raise ValidationError("Many people use this password, or one much like it. Choose another.")

    def get_help_text(self) -> str:
        return "Do not use a password that other people use."


def names_of(user: object) -> list[str]:
    """The names that a password of this account must not be built on, as letters and figures alone."""
    email = getattr(user, "email", "")
    said = [getattr(user, "username", ""), getattr(user, "name", ""), email, email.partition("@")[0]]
    said += [*getattr(user, "name", "").split(), *_SERVICE_NAMES, settings.COUNCIL_NAME]
    return [name for name in dict.fromkeys(map(letters, said)) if len(name) >= _SHORTEST_NAME]


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())
