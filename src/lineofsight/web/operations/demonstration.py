"""A council that does not exist, with somebody in every role, to try the site on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connections, transaction
from django.utils import timezone

from lineofsight.core.readings import Progress, Reading
from lineofsight.synthesis.council import coverage_of, make_council
from lineofsight.web.accounts.actions.accounts import add_account, choose_first_password
from lineofsight.web.accounts.actions.appointments import appoint
from lineofsight.web.accounts.permissions import Reach
from lineofsight.web.accounts.queries import teams
from lineofsight.web.accounts.roles import ROLES, Role
from lineofsight.web.improvement.demonstration.acting import act_out
from lineofsight.web.performance.demonstration import set_the_scene
from lineofsight.web.records.actions import load
from lineofsight.web.records.busiest import busiest_workers
from lineofsight.web.records.feed import make_snapshot

SOURCE = "made-up case system"
HAVE_CHILDREN = {
    "social_worker": "Allocated social worker",
    "personal_adviser": "Personal adviser",
    "independent_reviewing_officer": "Independent reviewing officer",
}
"""The roles that work with children allocated to them, and what each is to a child in the case system's words."""
STAYS_FOR = timedelta(days=7)
"""How old a demonstration may be before the next run makes it anew: one that is older looks neglected."""

PEOPLE = {
    "social_worker": "Amina Okafor",
    "personal_adviser": "Ben Castle",
    "pod_manager": "Carys Llewellyn",
    "head_of_service": "Dilip Varma",
    "independent_reviewing_officer": "Ewa Nowak",
    "quality_auditor": "Farah Siddiqui",
    "performance_analyst": "George Hartley",
    "business_support": "Hana Kimura",
    "director": "Iris Mbeki",
    "democratic_services": "Jon Priestley",
    "elected_member": "Kath Dunmore",
    "inspector": "Lewis Abara",
    "partner_referrer": "Mo Rahman",
    "information_governance": "Nia Griffiths",
    "system_administrator": "Oscar Whitby",
}
"""A made-up name for whoever holds each role."""


@dataclass(frozen=True)
class SignIn:
    """What somebody types to come in, and as whom."""

    username: str
    role: Role


def stands() -> bool:
    """Whether a demonstration was made in the home folder within the last days."""
    made = Path(settings.HOME) / "demonstration"
    return made.exists() and date.fromisoformat(made.read_text(encoding="utf-8")) >= timezone.localdate() - STAYS_FOR


def clear_away() -> None:
    """Remove an older demonstration. Only what a demonstration made is ever in its database."""
    connections.close_all()
    for path in Path(settings.HOME).glob("records.sqlite3*"):
        path.unlink()
    (Path(settings.HOME) / "demonstration").unlink(missing_ok=True)


def fill(children: int, years: int, seed: int, progress: Progress) -> None:
    """Make the council as it stands today, load it, measure it, and open an account for each role."""
    today = timezone.localdate()
    tables = make_council(settings.AUTHORITY, children, years, seed, today, progress=progress)
    reading = Reading("synthetic", [], tables, coverage=coverage_of(tables))
    load([reading], source=SOURCE, authority=settings.AUTHORITY, as_at=today, by=None, progress=progress)
    progress("Making the snapshot and its figures", 0, 0)
    make_snapshot()
    open_accounts(today)
    people = {role.name: get_user_model().objects.get(username=username(role)) for role in ROLES.values()}
    set_the_scene(by=people["director"], authority=settings.AUTHORITY, from_on=today - timedelta(days=365))
    progress("Acting out two years of improvement", 0, 0)
    act_out(people=people, on=today)
    (Path(settings.HOME) / "demonstration").write_text(today.isoformat(), encoding="utf-8")


@transaction.atomic
def open_accounts(today: date) -> None:
    """Somebody in each role; those who work with children are the busiest of their kind, and their team's manager."""
    busiest = busiest_workers()
    found = {role: busiest.get(towards_child, ("", None)) for role, towards_child in HAVE_CHILDREN.items()}
    _, team = found["social_worker"]
    for role in ROLES.values():
        worker_id, _ = found.get(role.name, ("", None))
        user = add_account(
            name=PEOPLE[role.name],
            username=username(role),
            email=f"{username(role)}@demonstration.example",
            worker_id=worker_id,
            by=None,
        )
        choose_first_password(user=user, password=settings.DEMONSTRATION_PASSWORD, by=user)
        ends = {"to_on": today + timedelta(days=60)} if role.must_end else {}
        of_team = {"team": teams().get(pk=team)} if role.reach is Reach.TEAM else {}
        appoint(user=user, role=role.name, from_on=today - timedelta(days=365), by=None, **ends, **of_team)


def username(role: Role) -> str:
    return role.name.replace("_", "-")


def sign_ins() -> list[SignIn]:
    return [SignIn(username(role), role) for role in ROLES.values()]
