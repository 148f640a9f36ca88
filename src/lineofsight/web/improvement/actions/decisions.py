"""Options papers, and writing down what was decided."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, Decision, OptionsPaper, Plan
from lineofsight.web.improvement.rules import require


@transaction.atomic
def add_options_paper(*, plan: Plan, by: Reader, action: Action | None = None, **said: object) -> OptionsPaper:
    """Add a paper that sets out what could be done."""
    require(by, Permission.WRITE_PLANS)
    paper = add(OptionsPaper(plan=plan, action=action, **said), by=by)
    note("Options paper added", paper, plan=plan, by=by, detail=paper.title)
    return paper


@transaction.atomic
def record_decision(  # noqa: PLR0913 - the facts that a decision is made of
    *,
    plan: Plan,
    words: str,
    decided_on: date,
    decided_by: str,
    by: Reader,
    because: str = "",
    action: Action | None = None,
    paper: OptionsPaper | None = None,
) -> Decision:
    """Write down what was decided, by whom and on which day. It is never changed: a later decision follows it."""
    require(by, Permission.RUN_BOARD)
    decision = Decision.objects.create(
        plan=plan,
        action=action,
        paper=paper,
        words=words,
        because=because,
        decided_on=decided_on,
        decided_by=decided_by,
        recorded_at=clock.now(),
        recorded_by_id=by.user_id,
    )
    note("Decision recorded", action or plan, plan=plan, by=by, detail=words)
    return decision
