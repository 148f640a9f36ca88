"""Linking what was asked for, and what is done, with the figures that show how it goes."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, keep
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, LinkedFigure, Recommendation
from lineofsight.web.improvement.rules import require


@transaction.atomic
def link(*, record: Recommendation | Action, figures: Iterable[str], by: Reader) -> None:
    """Have a recommendation or an action shown by these figures and no others."""
    require(by, Permission.CHANGE_PLANS)
    wanted = list(figures)
    known = {each.indicator: each for each in record.figures.all()}
    changed = [name for name in wanted if name not in known or known[name].withdrawn_at]
    changed += [name for name, each in known.items() if name not in wanted and each.withdrawn_at is None]
    for name in changed:
        _switch(record, name, known.get(name), by)
    if changed:
        plan = record.plan if isinstance(record, Action) else None
        note("Figures linked", record, plan=plan, by=by, detail=", ".join(wanted))


def _switch(record: Recommendation | Action, name: str, known: LinkedFigure | None, by: Reader) -> None:
    """Link a figure, or take its link out of use."""
    if known is None:
        add(LinkedFigure(**{record._meta.model_name: record}, indicator=name), by=by)
        return
    known.withdrawn_at = None if known.withdrawn_at else clock.now()
    keep(known, after=known.version, by=by)
