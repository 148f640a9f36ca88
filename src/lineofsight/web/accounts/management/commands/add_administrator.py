"""Makes the first accounts of a site, for which nobody is there yet to be asked."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from lineofsight.web.accounts.actions.accounts import add_account, give_link, reopen_account
from lineofsight.web.accounts.actions.appointments import appoint
from lineofsight.web.accounts.queries import account_named


class Command(BaseCommand):
    help = "Add an account that looks after accounts, or open it again, and print the link to choose its password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="")
        parser.add_argument(
            "--address", default="", help="address of the site, for the link: https://sight.council.gov.uk"
        )

    def handle(self, *arguments: object, email: str, name: str, address: str, **_: object) -> None:
        try:
            user = account_named(email) or added(email, name)
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from refusal
        reopen_account(user=user, by=None)
        self.stdout.write(address.rstrip("/") + give_link(user=user, by=None))


def added(email: str, name: str) -> object:
    user = add_account(name=name or email, username=email.partition("@")[0], email=email, by=None)
    appoint(user=user, role="system_administrator", from_on=timezone.localdate(), by=None)
    return user
