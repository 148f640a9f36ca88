"""Adding and changing areas and actions, with their leads, what they answer and what they wait for."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import MOVED_BY_STEPS, add, change, keep, set_in_place
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import (
    Action,
    Answer,
    Changeable,
    Dependency,
    Lead,
    Plan,
    Priority,
    Recommendation,
    StateChange,
)
from lineofsight.web.improvement.rules import require


@transaction.atomic
def add_priority(*, plan: Plan, by: Reader, **said: object) -> Priority:
    """Add an area to a plan, after those that it has."""
    require(by, Permission.CHANGE_PLANS)
    said.setdefault("order", plan.priorities.count())
    priority = add(Priority(plan=plan, **said), by=by)
    note("Area added", priority, plan=plan, by=by, detail=priority.title)
    return priority


@transaction.atomic
def change_priority(
    *, priority: Priority, after: int, by: Reader, place: int | None = None, **values: object
) -> Priority:
    """Change what an area says, and where it stands among those of its plan, from 1 on.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
    """
    require(by, Permission.CHANGE_PLANS)
    changed = change(record=priority, after=after, values=values, by=by, plan=priority.plan)
    if place is not None:
        others = priority.plan.priorities.filter(withdrawn_at=None).exclude(pk=priority.pk)
        plan, because = priority.plan, "Order of the areas changed"
        set_in_place(record=priority, others=others, place=place, by=by, plan=plan, because=because)
    return changed


@transaction.atomic
def add_action(
    *,
    plan: Plan,
    by: Reader,
    leads: Iterable[tuple[str, int | None]] = (),
    answers: Iterable[Recommendation] = (),
    **said: object,
) -> Action:
    """Add an action to a plan, after those that it has. ``leads`` are pairs of words and an account's number.

    Its state and due day are those that the document names; from now on they move by their own steps.
    """
    require(by, Permission.CHANGE_PLANS)
    said.setdefault("order", plan.actions.count())
    action = add(Action(plan=plan, **said), by=by)
    StateChange.objects.create(action=action, now=action.state, at=clock.now(), by_id=by.user_id)
    _set_leads(action, leads, by)
    for recommendation in answers:
        add(Answer(action=action, recommendation=recommendation), by=by)
    note("Action added", action, plan=plan, by=by, detail=str(action))
    return action


def change_action(*, action: Action, after: int, by: Reader, because: str = "", **values: object) -> Action:
    """Change what an action says. Its state and its due day are moved by their own steps.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
    """
    require(by, Permission.CHANGE_PLANS)
    if MOVED_BY_STEPS & values.keys():
        raise ValidationError("A state and a due day are moved by their own steps")
    return change(record=action, after=after, values=values, by=by, plan=action.plan, because=because)


@transaction.atomic
def save_action(
    *, plan: Plan, said: dict[str, object], by: Reader, action: Action | None = None, after: int = 0
) -> Action:
    """Add an action, or change one from version ``after`` on, with its leads and links, all or nothing.

    ``said`` may name ``leads``, ``answers`` and ``waits_for``; what it does not name stays as it is.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
    """
    values = dict(said)
    leads = values.pop("leads", None)
    links = {name: values.pop(name) for name in ("answers", "waits_for") if name in values}
    if action is None:
        action = add_action(plan=plan, by=by, leads=leads or (), **values)
    else:
        change_action(action=action, after=after, by=by, **values)
    if leads is not None and leads != _led_by(action):
        set_leads(action=action, leads=leads, by=by, seen=after)
    _save_links(action, links, by, after)
    return action


def _led_by(action: Action) -> list[tuple[str, int | None]]:
    return list(action.leads.filter(withdrawn_at=None).values_list("words", "account"))


def _save_links(action: Action, links: dict[str, list[int]], by: Reader, seen: int) -> None:
    answers = set(action.answers.filter(withdrawn_at=None).values_list("recommendation", flat=True))
    waits = set(action.dependencies.filter(withdrawn_at=None).values_list("waits_for", flat=True))
    if set(links.get("answers", answers)) != answers:
        recommendations = Recommendation.objects.filter(pk__in=links["answers"])
        link_recommendations(action=action, recommendations=recommendations, by=by, seen=seen)
    if set(links.get("waits_for", waits)) != waits:
        waits_for = Action.objects.filter(pk__in=links["waits_for"])
        set_dependencies(action=action, waits_for=waits_for, by=by, seen=seen)


@transaction.atomic
def set_leads(*, action: Action, leads: Iterable[tuple[str, int | None]], by: Reader, seen: int | None = None) -> None:
    """Have an action led by these and nobody else. Who led it before stays in the history.

    That is a new version of the action, so that nobody who saw other leads writes over these; not where the same save
    has made one already that follows on version ``seen``.
    """
    require(by, Permission.CHANGE_PLANS)
    _set_leads(action, leads, by)
    _as_new_version(action, seen, by, "Leads changed")
    note("Leads changed", action, plan=action.plan, by=by, detail=", ".join(words for words, _ in leads))


def _set_leads(action: Action, leads: Iterable[tuple[str, int | None]], by: Reader) -> None:
    held = list(action.leads.filter(withdrawn_at=None))
    wanted = [*leads]
    for lead in held:
        if (lead.words, lead.account_id) not in wanted:
            _out_of_use(lead, by)
    kept = {(lead.words, lead.account_id) for lead in held}
    for order, (words, account) in enumerate(wanted):
        if (words, account) not in kept:
            add(Lead(action=action, words=words, account_id=account, order=order), by=by)


@transaction.atomic
def link_recommendations(
    *, action: Action, recommendations: Iterable[Recommendation], by: Reader, seen: int | None = None
) -> None:
    """Have an action answer these recommendations and no others: a new version of it, as with other leads."""
    require(by, Permission.CHANGE_PLANS)
    _link(action, action.answers.all(), "recommendation", list(recommendations), by)
    _as_new_version(action, seen, by, "Recommendations linked")
    note("Recommendations linked", action, plan=action.plan, by=by)


@transaction.atomic
def set_dependencies(*, action: Action, waits_for: Iterable[Action], by: Reader, seen: int | None = None) -> None:
    """Have an action wait for these and no others: a new version of it, as with other leads.

    Raises:
        ValidationError: one of them waits for this one, at however many removes.
    """
    require(by, Permission.CHANGE_PLANS)
    wanted = list(waits_for)
    if action in wanted or any(action.pk in waited_for_by(each) for each in wanted):
        raise ValidationError({"waits_for": "An action cannot wait for one that waits for it"})
    _link(action, action.dependencies.all(), "waits_for", wanted, by)
    _as_new_version(action, seen, by, "Dependencies changed")
    note("Dependencies changed", action, plan=action.plan, by=by)


def _as_new_version(action: Action, seen: int | None, by: Reader, because: str) -> None:
    if seen in {None, action.version}:
        keep(action, after=action.version, by=by, because=because)


def waited_for_by(action: Action) -> set[int]:
    """Every action that this one waits for, at however many removes. A ring ends where it closes."""
    links = Dependency.objects.filter(withdrawn_at=None, action__plan=action.plan).values_list("action", "waits_for")
    found = {action.pk}
    while more := {behind for ahead, behind in links if ahead in found} - found:
        found |= more
    return found - {action.pk}


def _link(action: Action, links: Iterable[Changeable], to: str, wanted: list[Changeable], by: Reader) -> None:
    """Have exactly these links in use; one that was withdrawn before is taken into use again."""
    known = {getattr(link, f"{to}_id"): link for link in links}
    model = {"recommendation": Answer, "waits_for": Dependency}[to]
    numbers = {each.pk for each in wanted}
    for number, link in known.items():
        if number not in numbers and link.withdrawn_at is None:
            _out_of_use(link, by)
        elif number in numbers and link.withdrawn_at is not None:
            link.withdrawn_at = None
            keep(link, after=link.version, by=by)
    for each in wanted:
        if each.pk not in known:
            add(model(action=action, **{to: each}), by=by)


def _out_of_use(link: Changeable, by: Reader) -> None:
    link.withdrawn_at = clock.now()
    keep(link, after=link.version, by=by)
