"""What every page here begins with: the thing that its address names, or the same answer as for no such page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404

from lineofsight.web.improvement.models import Action, Plan
from lineofsight.web.improvement.queries.plans import action_named, plan_named

Found = TypeVar("Found")
PLACES = (
    ("The plan", "plan"),
    ("By lead", "plan_people"),
    ("Timeline", "plan_timeline"),
    ("Month by month", "plan_months"),
    ("On a past day", "plan_on_day"),
    ("Claims to check", "plan_claims"),
    ("What was done", "plan_events"),
    ("Options and decisions", "papers"),
)


def or_404(found: Found | None) -> Found:
    if found is None:
        raise Http404
    return found


def the_plan(reference: str) -> Plan:
    return or_404(plan_named(reference))


def the_action(reference: str) -> Action:
    return or_404(action_named(reference))


def is_done(form: Form, write: Callable[[], object]) -> bool:
    """Whether it was written; where it was refused, the form says why."""
    try:
        write()
    except ValidationError as refused:
        said = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
        for name, messages in said.items():
            for message in messages:
                form.add_error(name if name in form.fields else None, message)
        return False
    return True
