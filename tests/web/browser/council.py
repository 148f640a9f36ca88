"""Fills the home folder that the environment names with a small made-up council, and says who is signed in to it."""

from __future__ import annotations

import json
import sys

import django
from django.core.management import call_command
from django.test import Client

from lineofsight.core.readings import no_progress

CHILDREN, YEARS, SEED = 300, 3, 1


def main() -> int:
    django.setup()
    call_command("prepare", stdout=sys.stderr)
    from lineofsight.web.accounts.models import User  # noqa: PLC0415 - there is no model before Django is set up
    from lineofsight.web.operations.demonstration import fill  # noqa: PLC0415 - as above
    from tests.factories.web_accounts import someone  # noqa: PLC0415 - as above

    fill(CHILDREN, YEARS, SEED, no_progress)
    sessions = {user.username.replace("-", "_"): session_of(user) for user in User.objects.all()}
    sessions["no_role"] = session_of(someone(None, name="Robin Newcomer"))
    sessions["password_only"] = session_of(someone("social_worker", name="Terry Halfway"), second_factor=False)
    sys.stdout.write(json.dumps(sessions))
    return 0


def session_of(user: object, *, second_factor: bool = True) -> str:
    """The session of somebody who has signed in, with both factors or with the password alone."""
    client = Client()
    client.force_login(user)
    session = client.session
    session["second_factor"] = user.pk if second_factor else None
    session.save()
    return client.cookies["session"].value


if __name__ == "__main__":
    sys.exit(main())
