"""Adding, changing and ending tests of success."""

from __future__ import annotations

from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.actions.changing import add, change, withdraw
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, Plan, Priority, SuccessTest
from lineofsight.web.improvement.rules import require


@transaction.atomic
def add_test(*, of: Action | Priority, by: Reader, **said: object) -> SuccessTest:
    """Add a test of success to an action or an area."""
    require(by, Permission.CHANGE_PLANS)
    place = {"action": of} if isinstance(of, Action) else {"priority": of}
    said.setdefault("order", of.tests.count())
    test = add(SuccessTest(**place, **said), by=by)
    note("Test of success added", test, plan=of.plan, by=by, detail=test.words)
    return test


def change_test(*, test: SuccessTest, after: int, by: Reader, because: str = "", **values: object) -> SuccessTest:
    """Change a test. The one that was stays in the history.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
    """
    require(by, Permission.CHANGE_PLANS)
    return change(record=test, after=after, values=values, by=by, plan=plan_of(test), because=because)


def end_test(*, test: SuccessTest, after: int, because: str, by: Reader) -> SuccessTest:
    """Take a test out of use, so that no rating follows from it. It stays in the history, and can be put back.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: no reason is given.
    """
    require(by, Permission.CHANGE_PLANS)
    return withdraw(record=test, after=after, because=because, by=by, plan=plan_of(test))


def plan_of(test: SuccessTest) -> Plan:
    return (test.action or test.priority).plan
