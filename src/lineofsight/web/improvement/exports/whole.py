"""A plan with everything that became of it, as JSON that another site can take in without losing anything.

Rows name one another by numbers that hold within the file alone, people by the reference of their account. Updates that
were signed off go with their frozen figures, and what was decided of what comes back goes with the plan whose areas,
actions or recommendations it concerns, even where the other side belongs to another plan.

The files of evidence that is in use go along, for a reader who may open them. What is not in the file it says itself,
in ``left_out``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import chain

from django.contrib.auth import get_user_model
from django.db.models import Model, Q, QuerySet

from lineofsight.web.improvement.exports.evidence_files import files_along
from lineofsight.web.improvement.exports.tables import (
    ALL,
    CHANGEABLE,
    IN_ORDER,
    fields_of,
    history_of,
    is_left_out,
    names_person,
    target_of,
)
from lineofsight.web.improvement.models import (
    Action,
    CheckedText,
    ClaimAnswer,
    ClaimFound,
    Evidence,
    InsertedFigure,
    Inspection,
    Judgement,
    LinkedFigure,
    Milestone,
    Plan,
    PossibleRecurrence,
    Priority,
    RatingScale,
    RatingState,
    Recommendation,
    RecurrenceDecision,
    SignedOff,
    SuccessTest,
    ThemeDecision,
    Update,
    Verification,
)

WHAT, VERSION = "improvement plan of Line of Sight", 3
ELSEWHERE = "@elsewhere.invalid"
"""The end of the address of an account that stands here for somebody of another site."""

LEFT_OUT = (
    "Boards, their meetings and tasks. What they minuted of an action, and escalated, stands among the plan's events.",
    "What partner agencies said of a month.",
    "Documents that were read, and what was found and decided of their own words. What was made of them is here.",
    "The files of evidence that was withdrawn.",
    "What may have come back and nobody has decided: every site finds it anew.",
    "Reminders.",
)
"""What is in no such file, in words for whoever opens one."""

ASKED_IN: tuple[type[Model], ...] = (Recommendation, Priority, Action)
"""The tables of what was asked for, which decisions name by its reference."""
CHECKED_IN: tuple[type[Model], ...] = (Priority, Action, Milestone, Update)
"""The tables of the texts that claims are found in, which name them in the same way."""

Rows = dict[type[Model], dict[int, Model]]
Written = dict[str, object]


def whole_plan(plan: Plan, *, with_files: bool) -> Iterator[str]:
    """The plan, those that it took over from, their inspections, every version and event, as JSON, piece by piece.

    Everything but the bytes of files is gathered at once; they are read one by one.
    """
    rows = _gathered(plan)
    number = {model: {key: place for place, key in enumerate(sorted(rows[model]), start=1)} for model in ALL}
    people = _people(rows)
    tables = {
        model._meta.model_name: [
            {"row": number[model][key]} | _written(rows[model][key], number, people) for key in sorted(rows[model])
        ]
        for model in ALL
    }
    said = [{"reference": reference, "name": name} for reference, name in sorted(people.values())]
    along = files_along(rows[Evidence].values(), may_be_opened=with_files)
    whole = {"what": WHAT, "version": VERSION, "plan": plan.reference, "left_out": [*LEFT_OUT, *along.left_out]}
    text = json.dumps(whole | {"people": said, "tables": tables}, ensure_ascii=False, indent=1)
    return chain((text.removesuffix("\n}"), ',\n "files": {\n'), along.in_pieces(), (" }\n}",))


def _gathered(plan: Plan) -> Rows:
    """Every row that belongs to the plan, and every one that such a row names."""
    rows: Rows = defaultdict(dict)
    _keep(rows, _chain(plan))
    plans = list(rows[Plan])
    _keep(rows, Inspection.objects.filter(sources__plan__in=plans))
    for model in IN_ORDER:
        if model not in {Plan, CheckedText} and any(field.name == "plan" for field in model._meta.concrete_fields):
            _keep(rows, model._default_manager.filter(plan__in=plans))
    actions, areas = list(rows[Action]), list(rows[Priority])
    for model in IN_ORDER:
        if model not in {SuccessTest, CheckedText} and any(
            field.name == "action" for field in model._meta.concrete_fields
        ):
            _keep(rows, model._default_manager.filter(action__in=actions))
    _keep(rows, SuccessTest.objects.filter(Q(action__in=actions) | Q(priority__in=areas)))
    _keep(rows, RatingState.objects.filter(scale__in=list(rows[RatingScale])))
    _keep(rows, Verification.objects.filter(evidence__action__in=actions))
    inspections = list(rows[Inspection])
    _keep(rows, Judgement.objects.filter(inspection__in=inspections))
    _keep(rows, Recommendation.objects.filter(inspection__in=inspections))
    _close(rows)
    _keep_what_was_said(rows)
    return rows


def _keep_what_was_said(rows: Rows) -> None:
    """Add what people signed, answered and decided of what is in the plan, with what they said it of."""
    _keep(rows, SignedOff.objects.filter(update__in=list(rows[Update])))
    _keep(rows, InsertedFigure.objects.filter(signed_off__in=list(rows[SignedOff])))
    _keep(rows, CheckedText.objects.filter(about__in=_references(rows, CHECKED_IN)))
    _keep(rows, ClaimFound.objects.filter(text__in=list(rows[CheckedText])))
    _keep(rows, ClaimAnswer.objects.filter(claim__in=list(rows[ClaimFound])))
    _keep(rows, LinkedFigure.objects.filter(recommendation__in=list(rows[Recommendation])))
    asked = _references(rows, ASKED_IN)
    decided = PossibleRecurrence.objects.exclude(decisions=None)
    _keep(rows, decided.filter(Q(earlier__in=asked) | Q(later__in=asked)))
    _keep(rows, RecurrenceDecision.objects.filter(recurrence__in=list(rows[PossibleRecurrence])))
    _keep(rows, ThemeDecision.objects.filter(about__in=asked))


def _references(rows: Rows, models: Iterable[type[Model]]) -> list[str]:
    return [row.reference for model in models for row in rows[model].values()]


def _chain(plan: Plan) -> list[Plan]:
    """The plan and those that it took over from. A ring ends where it closes."""
    found = [plan]
    while found[-1].follows_id and found[-1].follows_id not in {each.pk for each in found}:
        found.append(Plan.objects.get(pk=found[-1].follows_id))
    return found


def _keep(rows: Rows, found: QuerySet | Iterable[Model]) -> None:
    for row in found:
        rows[type(row)][row.pk] = row


def _close(rows: Rows) -> None:
    """Add what rows name until nothing is missing, and the versions of all that has versions."""
    for _ in range(len(ALL)):
        for model in CHANGEABLE:
            _keep(rows, history_of(model).objects.filter(id__in=list(rows[model])))
        missing = _missing(rows)
        if not missing:
            return
        for model, keys in missing.items():
            _keep(rows, model._base_manager.filter(pk__in=keys))


def _missing(rows: Rows) -> dict[type[Model], set[int]]:
    missing: dict[type[Model], set[int]] = defaultdict(set)
    for model in ALL:
        for field in fields_of(model):
            target = target_of(field)
            if target:
                named = {getattr(row, field.attname) for row in rows[model].values()} - {None}
                missing[target] |= named - rows[target].keys()
    existing = {
        model: keys & set(model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
        for model, keys in missing.items()
        if keys
    }
    return {model: keys for model, keys in existing.items() if keys}


def _people(rows: Rows) -> dict[int, tuple[str, str]]:
    """Everybody who is named, by the number of their account: the account's reference, and their name."""
    named = {
        getattr(row, field.attname)
        for model in ALL
        for field in fields_of(model)
        if names_person(field)
        for row in rows[model].values()
    }
    return {user.pk: (reference_of(user), user.name) for user in get_user_model().objects.filter(pk__in=named - {None})}


def reference_of(user: Model) -> str:
    """The reference of an account, or that of the account elsewhere for which it stands."""
    return user.email.removesuffix(ELSEWHERE) if user.email.endswith(ELSEWHERE) else str(user.reference)


def _written(row: Model, number: dict[type[Model], dict[int, int]], people: dict[int, tuple[str, str]]) -> Written:
    said: Written = {}
    for field in fields_of(type(row)):
        value = getattr(row, field.attname)
        if is_left_out(field):
            continue
        if names_person(field):
            said[field.name] = people[value][0] if value in people else None
        elif target := target_of(field):
            said[field.name] = number[target].get(value)
        else:
            said[field.name] = _as_text(value)
    return said


def _as_text(value: object) -> object:
    """A day or a time as text, a time always in UTC: one moment is written in one way, in summer and winter."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value
