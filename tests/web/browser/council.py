"""Fills the home folder that the environment names with a small council that does not exist, and prints who is in it."""

from __future__ import annotations

import json
import sys
from datetime import timedelta

import django
from django.core.management import call_command
from django.test import Client
from django.utils import timezone


def main() -> int:
    django.setup()
    call_command("prepare", stdout=sys.stderr)
    from lineofsight.web.accounts.roles import ROLES  # noqa: PLC0415 - models are there only once Django is set up
    from tests.factories import web_accounts, web_records  # noqa: PLC0415 - as above

    east = web_accounts.a_team("East locality", team_id="T-east")
    team = web_accounts.a_team("Assessment team 1", parent=east, team_id="T-1")
    people = {}
    for number, role in enumerate(ROLES.values()):
        people[role.name] = web_accounts.someone(
            role.name, team=team, worker_id=f"W-{number}", name=NAMES[number], username=role.name
        )
    people["no_role"] = web_accounts.someone(None, name="Robin Newcomer", username="no_role")
    today = timezone.localdate()
    children = [
        web_records.a_person(forename, surname, born_on=today - timedelta(days=365 * (3 + number)))
        for number, (forename, surname) in enumerate(CHILDREN)
    ]
    for child in children:
        web_records.an_allocation(child, worker_id="W-0", team=team, worker_name=NAMES[0])
    sessions = {name: session_of(user) for name, user in people.items()}
    print(json.dumps({"sessions": sessions, "places": {"child": children[0].reference}}))
    return 0


def session_of(user: object) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies["session"].value


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
CHILDREN = (("Ada", "Example"), ("Bilal", "Sample"), ("Chloe-Marie", "Montgomery-Fotheringham"), ("", "Unborn"))

if __name__ == "__main__":
    sys.exit(main())
