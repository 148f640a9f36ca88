"""Who is to be reminded of what today, less what they were reminded of already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.queries import accounts
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.improvement.models import Lead, Reminder, Task
from lineofsight.web.improvement.queries.board_mine import may_verify, running_actions, waiting_to_be_verified
from lineofsight.web.improvement.queries.board_stays import months_between
from lineofsight.web.improvement.rules import OPEN

A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Due:
    """One thing to be reminded of, told apart as the ``Reminder`` tells it."""

    kind: str
    about: str
    for_on: date
    time: int


@dataclass(frozen=True)
class Digest:
    """All that one account is to be reminded of, and where the mail goes."""

    account: int
    email: str
    due: tuple[Due, ...]

    def many(self, kind: str) -> int:
        return sum(each.kind == kind for each in self.due)


def digests(*, on: date) -> list[Digest]:
    """One digest for each account that anything is new for today. A closed account, or one without a role, has none."""
    people = _people()
    found: dict[int, set[Due]] = defaultdict(set)
    for account, due in (*_of_leads(on), *_of_tasks(on), *_of_verifiers(on, people)):
        found[account].add(due)
    known = _known()
    return [
        Digest(account, email, tuple(sorted(new, key=lambda due: (due.for_on, due.about))))
        for account, (email, _) in people.items()
        if (new := found[account] - known.get(account, set()))
    ]


def _people() -> dict[int, tuple[str, bool]]:
    """The address of each open account that may see plans today, and whether it may verify."""
    found = {}
    for user in accounts().filter(is_active=True):
        may = frozenset().union(*(ROLES[held.role].permissions for held in user.held))
        if Permission.SEE_PLANS in may and user.email:
            found[user.pk] = (user.email, Permission.VERIFY_EVIDENCE in may)
    return found


def _of_leads(on: date) -> Iterator[tuple[int, Due]]:
    open_actions = running_actions().filter(state__in=OPEN, due_on__lte=on + A_WEEK)
    rows = Lead.objects.filter(action__in=open_actions, withdrawn_at=None, account__isnull=False)
    for account, about, due_on in rows.values_list("account", "action__reference", "action__due_on"):
        yield account, _by_day(about, due_on, on)


def _of_tasks(on: date) -> Iterator[tuple[int, Due]]:
    rows = Task.objects.filter(done_on=None, withdrawn_at=None, owner__isnull=False, due_on__lte=on + A_WEEK)
    for account, about, due_on in rows.values_list("owner", "reference", "due_on"):
        yield account, _by_day(about, due_on, on)


def _by_day(about: str, due_on: date, on: date) -> Due:
    """Once in the week before the day; then on the day after it, and each month that it stays undone."""
    if due_on >= on:
        return Due("due_soon", about, due_on, 0)
    return Due("overdue", about, due_on, months_between(due_on, on))


def _of_verifiers(on: date, people: dict[int, tuple[str, bool]]) -> Iterator[tuple[int, Due]]:
    """What has waited for a week, and again each month that it waits."""
    verifiers = [account for account, (_, may) in people.items() if may]
    for waiting in waiting_to_be_verified():
        if waiting.since_on + A_WEEK <= on:
            due = Due("to_verify", waiting.action.reference, waiting.since_on, months_between(waiting.since_on, on))
            yield from ((account, due) for account in verifiers if may_verify(waiting, account))


def _known() -> dict[int, set[Due]]:
    found: dict[int, set[Due]] = defaultdict(set)
    for account, *said in Reminder.objects.values_list("account", "kind", "about", "for_on", "time"):
        found[account].add(Due(*said))
    return found
