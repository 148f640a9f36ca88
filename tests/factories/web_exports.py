"""Whole plans that another site wrote as JSON, and one of which people have said all that can be said."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.contrib.auth import get_user_model
from django.db import transaction

from lineofsight.web.improvement.actions.claims import answer_claim
from lineofsight.web.improvement.actions.linking import link
from lineofsight.web.improvement.actions.recurrences import compare_all, decide_recurrence
from lineofsight.web.improvement.exports.whole import whole_plan
from lineofsight.web.improvement.models import Plan, PossibleRecurrence
from lineofsight.web.improvement.models.claims import CORRECTED, EXPLAINED
from lineofsight.web.improvement.models.recurrences import OTHER, SAME
from tests.factories.web_accounts import someone
from tests.factories.web_claims import a_claim, a_frozen_figure
from tests.factories.web_improvement import a_plan, a_priority, an_action, reader_as
from tests.factories.web_recurrences import OVERSIGHT, SUPERVISION, THEME, asked_in

WORDS_AGAIN = "Supervision is to be regular, and managers are to see to it that it is reflective."


def as_written(plan: Plan) -> str:
    """The whole plan as it is written here, with its files."""
    return "".join(whole_plan(plan, with_files=True))


def written_elsewhere(make: Callable[[], Plan]) -> str:
    """What a site writes that is then gone with all its rows and people, as another site gets it."""
    with transaction.atomic():
        whole = as_written(make())
        transaction.set_rollback(True)
    assert not Plan.objects.exists()
    assert not get_user_model().objects.exists()
    return whole


def without_the_taking_in(written: str) -> dict[str, object]:
    """What was written, but for the event that says that it was taken in."""
    whole = json.loads(written)
    whole["tables"]["planevent"] = [
        {name: value for name, value in row.items() if name != "row"}
        for row in whole["tables"]["planevent"]
        if row["what"] != "Plan taken in"
    ]
    return whole


def a_plan_spoken_of() -> Plan:
    """A plan with a frozen figure, a claim answered twice, linked figures, and decisions about what comes back.

    It was asked for in 2018. The plan of that year holds one side of what came back; the other is of 2015, or of 2010.
    """
    director = reader_as("director")
    asked_in(2010, SUPERVISION)
    asked_in(2015, OVERSIGHT)
    asked = asked_in(2018, WORDS_AGAIN)
    plan = a_plan(title="Spoken of", inspection=asked.inspection)
    action = an_action(a_priority(plan), answers=(asked,))
    a_frozen_figure(action, by=someone("pod_manager", name="Pat"))
    claim = a_claim(action)
    answer_claim(claim=claim, answer=EXPLAINED, because="It was rounded", by=director)
    answer_claim(claim=claim, answer=CORRECTED, by=director)
    link(record=action, figures=["assessments_in_time"], by=director)
    link(record=asked, figures=["children_looked_after"], by=director)
    link(record=asked, figures=[], by=director)
    compare_all()
    for row in PossibleRecurrence.objects.filter(later=asked.reference).order_by("pk"):
        decide_recurrence(recurrence=row, answer=OTHER, because="At first sight", by=director)
        decide_recurrence(recurrence=row, answer=SAME, theme=THEME, by=director)
    return plan
