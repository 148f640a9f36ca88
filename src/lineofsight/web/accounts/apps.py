"""The app as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "lineofsight.web.accounts"

    def ready(self) -> None:
        from lineofsight.web.accounts.sign_in import second_factor  # noqa: F401, PLC0415 - it listens once all is there
