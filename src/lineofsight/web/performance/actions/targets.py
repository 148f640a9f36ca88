"""Setting targets, and recording changes of the service. Nothing set is ever changed: what comes later takes its place.

Each row says who wrote it, when and why, and is the record of having been written.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from lineofsight.core.rating import Target as Rule
from lineofsight.web.accounts.models import User
from lineofsight.web.performance.models import KnownChange, Target


@transaction.atomic
def set_target(*, measure: str, rule: Rule, from_on: date, because: str, by: User) -> Target:
    """Have a measure's figures rated by this rule from a day on, until a later target takes its place."""
    ends = {"least": rule.least, "most": rule.most, "tolerance": rule.tolerance}
    return Target.objects.create(measure=measure, from_on=from_on, because=because, set_by=by, **ends)


@transaction.atomic
def take_target_back(*, measure: str, from_on: date, because: str, by: User) -> Target:
    """Have a measure without a target from a day on."""
    return Target.objects.create(measure=measure, from_on=from_on, because=because, set_by=by)


@transaction.atomic
def record_change(*, measure: str, changed_on: date, what: str, by: User) -> KnownChange:
    """Have a measure's limits worked out anew from the month in which something known changed.

    One recorded for the same day before is put into the new words.
    """
    change, _ = KnownChange.objects.update_or_create(
        measure=measure, changed_on=changed_on, defaults={"what": what, "recorded_by": by}
    )
    return change
