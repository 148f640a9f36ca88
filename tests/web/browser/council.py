"""Fills the home folder that the environment names with a small made-up council, and says who is signed in to it."""

from __future__ import annotations

import json
import sys
from collections import Counter

import django
from django.conf import settings
from django.core.management import call_command, get_commands
from django.test import Client
from django.utils import timezone

from lineofsight.core.readings import Reading
from lineofsight.engines.snapshots import SnapshotWriter
from lineofsight.synthesis.council import coverage_of, make_council

CHILDREN, YEARS, SEED = 300, 3, 1
NAMES = (
    "Amina Okafor",
    "Ben Castle",
    "Carys Llewellyn",
    "Dilip Varma",
    "Ewa Nowak",
    "Farah Siddiqui",
    "George Hartley",
    "Hana Kimura",
    "Iris Mbeki",
    "Jon Priestley",
    "Kath Dunmore",
    "Lewis Abara",
    "Mo Rahman",
    "Nia Griffiths",
    "Oscar Whitby",
    "Priya Nair",
)


def main() -> int:
    django.setup()
    call_command("prepare", stdout=sys.stderr)
    fill_records()
    people = fill_accounts()
    if "keep_figures" in get_commands():
        call_command("keep_figures", stdout=sys.stderr)
    sessions = {name: session_of(user) for name, user in people.items()}
    sessions["password_only"] = session_of(people["social_worker"], second_factor=False)
    sys.stdout.write(json.dumps(sessions))
    return 0


def fill_records() -> None:
    """The same council in the records and in a snapshot, as it stands today."""
    from lineofsight.web.records.actions.loads import load  # noqa: PLC0415 - there is no model before Django is set up

    today, authority = timezone.localdate(), settings.AUTHORITY
    tables = make_council(authority, CHILDREN, YEARS, SEED, today)
    coverage = coverage_of(tables)
    load(
        [Reading("synthetic", [], tables, coverage=coverage)],
        source="case system",
        authority=authority,
        as_at=today,
        by=None,
    )
    with SnapshotWriter(settings.SNAPSHOTS, as_at=today) as writer:
        writer.add(authority, tables, coverage)
        writer.finish(notes=["synthetic"])


def fill_accounts() -> dict[str, object]:
    """Somebody of each role. Those who work with children have the number and team of the worker with most of them."""
    from lineofsight.web.accounts.models import Team  # noqa: PLC0415 - as above
    from lineofsight.web.accounts.roles import ROLES  # noqa: PLC0415 - as above
    from lineofsight.web.records.models import Allocation  # noqa: PLC0415 - as above
    from tests.factories.web_accounts import someone  # noqa: PLC0415 - as above

    held = Allocation.objects.filter(holds_case=True).values_list("worker_id", "team_id")
    (worker, team), _ = Counter(held).most_common(1)[0]
    people: dict[str, object] = {
        role: someone(role, team=Team.objects.get(pk=team), worker_id=worker, name=name, username=role)
        for role, name in zip(ROLES, NAMES, strict=False)
    }
    return people | {"no_role": someone(None, name="Robin Newcomer", username="no_role")}


def session_of(user: object, *, second_factor: bool = True) -> str:
    """The session of somebody who has signed in, with both factors or with the password alone."""
    client = Client()
    client.force_login(user)
    session = client.session
    if second_factor:
        session["second_factor"] = user.pk
    session.save()
    return client.cookies["session"].value


if __name__ == "__main__":
    sys.exit(main())
