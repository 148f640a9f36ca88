"""What may be done to an action and by whom: the steps from state to state, and who is too near to verify."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_DOCUMENT = 25 * 1024 * 1024
PAGES_AT_ONCE = 30
BYTES_AT_ONCE = 1024 * 1024
"""A PDF of more pages, or another document of more bytes, is read by the background work."""

KINDS_OF_DOCUMENT = (".docx", ".pdf", ".xlsx", ".html", ".htm", ".md", ".markdown", ".txt")
"""What plans and reports of inspections can be read from."""
KINDS_OF_FILE = (".pdf", ".docx", ".xlsx", ".csv", ".txt", ".md", ".png", ".jpg", ".jpeg")


@dataclass(frozen=True)
class Step:
    """One way on from a state, named as whoever takes it would say it."""

    was: str
    now: str
    words: str
    permission: Permission
    needs_reason: bool = False
    needs_evidence: bool = False


STEPS = (
    Step("proposed", "agreed", "Agree this action", Permission.CHANGE_PLANS),
    Step("agreed", "in_progress", "Start work", Permission.WRITE_PLANS),
    Step("in_progress", "awaiting_verification", "Say that it is done", Permission.WRITE_PLANS),
    Step(
        "awaiting_verification",
        "verified",
        "Verify that it is done",
        Permission.VERIFY_EVIDENCE,
        needs_evidence=True,
    ),
    Step("awaiting_verification", "reopened", "Reopen it: it is not done", Permission.VERIFY_EVIDENCE, True),
    Step("reopened", "in_progress", "Start work again", Permission.WRITE_PLANS),
    Step("verified", "closed", "Close it", Permission.CONFIRM_RATINGS),
    Step("verified", "reopened", "Reopen it", Permission.CONFIRM_RATINGS, True),
    Step("closed", "reopened", "Reopen it", Permission.CONFIRM_RATINGS, True),
)
OPEN = frozenset({"proposed", "agreed", "in_progress", "reopened"})
"""States in which an action whose day has passed is overdue: it is not even said to be done."""


def steps_from(state: str, reader: Reader, *, is_own: bool) -> list[Step]:
    """The steps that a reader may take from a state. Nobody verifies what they lead or own."""
    return [
        step
        for step in STEPS
        if step.was == state
        and reader.may(step.permission)
        and not (is_own and step.permission is Permission.VERIFY_EVIDENCE)
    ]


def step_between(was: str, now: str) -> Step | None:
    """The step from one state to another, if there is any."""
    return next((step for step in STEPS if (step.was, step.now) == (was, now)), None)


def require(by: Reader, permission: Permission) -> None:
    """Go on only for somebody who may.

    Raises:
        PermissionDenied: they may not.
    """
    if not by.may(permission):
        raise PermissionDenied(f"This needs somebody who may {permission.value}.")


WRITTEN_BY_ALL = frozenset({"milestone", "update", "evidence"})
"""The tables of what whoever writes in plans may change. All else is changed by whoever may change plans."""


def written_by(table: str) -> Permission:
    """What somebody must be permitted who changes a row of a table.

    >>> written_by("milestone").name, written_by("plan").name
    ('WRITE_PLANS', 'CHANGE_PLANS')
    """
    return Permission.WRITE_PLANS if table in WRITTEN_BY_ALL else Permission.CHANGE_PLANS


def own_of(leads: Iterable[int | None], owner: int | None) -> frozenset[int]:
    """The accounts that lead or own an action."""
    return frozenset(account for account in (*leads, owner) if account is not None)
