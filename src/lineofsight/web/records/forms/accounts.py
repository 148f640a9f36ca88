"""A field for somebody's account, by the name that they sign in with."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.queries import account_named


def needed(said: str) -> dict[str, str]:
    """What a field says when nothing was entered, in words that say what to do."""
    return {"required": said}


class AccountField(forms.CharField):
    """One account, by e-mail address or user name. It must be one that may still sign in."""

    def clean(self, value: str | None) -> User | None:
        written = super().clean(value)
        return account(written) if written else None


class AccountsField(forms.CharField):
    """Several accounts, one a line."""

    widget = forms.Textarea({"rows": 3, "spellcheck": "false"})

    def clean(self, value: str | None) -> list[User]:
        return [account(line) for line in (super().clean(value) or "").splitlines() if line.strip()]


def account(written: str) -> User:
    found = account_named(written)
    if found is None or not found.is_active:
        raise ValidationError(f"Nobody who can sign in is called “{written.strip()}”")
    return found
