"""Taking in a whole plan that another site handed over: every row as it was, or nothing.

Whoever runs the server may do so, and nobody through a page: a file says who verified and rated what, and only the
site that it comes from can know that it is so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Field, Model

from lineofsight.core.figures import FigureReference
from lineofsight.core.readings import Refused
from lineofsight.web.accounts.actions.accounts import add_account, close_account
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.files_taken_in import files_in, put_in_place
from lineofsight.web.improvement.checking_claims import WORST_FIRST
from lineofsight.web.improvement.exports.tables import (
    ALL,
    BY_NAME,
    IN_ORDER,
    SAID_ONCE,
    SHARED,
    ends_in,
    fields_of,
    history_of,
    is_left_out,
    names_person,
    target_of,
)
from lineofsight.web.improvement.exports.whole import ASKED_IN, CHECKED_IN, ELSEWHERE, VERSION, WHAT
from lineofsight.web.improvement.guards import refusals_lifted
from lineofsight.web.improvement.models import (
    ClaimFound,
    InsertedFigure,
    Inspection,
    Judgement,
    KeptFile,
    Plan,
    PlanEvent,
    PossibleRecurrence,
    RatingGiven,
    Verification,
)
from lineofsight.web.improvement.queries.verified import was_shown

NOT_OURS = "This is not a whole plan that Line of Sight wrote"
LARGEST = 200 * 1024 * 1024


@dataclass
class Taking:
    """What has been taken in so far: the new number of each row by its number in the file, and who is who."""

    people: dict[str, int]
    numbers: dict[type[Model], dict[int, int]] = field(default_factory=lambda: {model: {} for model in ALL})
    known: dict[type[Model], set[int]] = field(default_factory=lambda: {model: set() for model in ALL})


def take_in_plan(content: bytes) -> Plan:
    """Take in a plan as ``whole_plan`` wrote it. People who have no account here get a closed one of their name.

    Raises:
        Refused: it is no such file, the plan is here already, or a row breaks a rule that every plan keeps.
    """
    said = _read(content)
    tables = said["tables"]
    _refuse_what_is_here(tables)
    try:
        with transaction.atomic():
            _refuse_what_hangs_elsewhere(tables)
            files = files_in(said["files"], tables["keptfile"])
            taking = Taking(_accounts(said["people"]))
            with refusals_lifted():
                for model in ALL:
                    _take_table(model, tables[model._meta.model_name], taking)
                _name_their_own(tables, taking)
                _refuse_broken_rules(taking)
                _refuse_other_words(taking)
            plan = Plan.objects.get(reference=said["plan"])
            detail = f"{sum(map(len, tables.values()))} rows, {len(files)} files"
            PlanEvent.objects.create(
                plan=plan, what="Plan taken in", kind="plan", about=plan.reference, detail=detail, at=clock.now()
            )
            put_in_place(files)
    except (
        DatabaseError,
        ValidationError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        OverflowError,
        ObjectDoesNotExist,
    ) as error:
        raise Refused(f"{NOT_OURS}, or it was changed afterwards: {_reason(error)}") from error
    return plan


def _reason(error: Exception) -> str:
    return "; ".join(error.messages) if isinstance(error, ValidationError) else str(error) or type(error).__name__


def _read(content: bytes) -> dict[str, object]:
    """The file, once it is known to have the parts of a plan."""
    if len(content) > LARGEST:
        raise Refused(f"A plan is smaller than {LARGEST // 1024**2} MB")
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        raise Refused(f"{NOT_OURS}: it is not JSON.") from None
    if not isinstance(said, dict) or said.get("what") != WHAT:
        raise Refused(f"{NOT_OURS}.")
    if said.get("version") != VERSION:
        raise Refused("This plan was written by another version of Line of Sight, which writes plans otherwise.")
    tables = said.get("tables")
    if not isinstance(tables, dict) or tables.keys() != BY_NAME.keys():
        raise Refused(f"{NOT_OURS}: its tables are other ones.")
    for name, rows in tables.items():
        _refuse_other_rows(name, rows)
    return said


def _refuse_other_rows(name: str, rows: object) -> None:
    expected = {"row", *(each.name for each in fields_of(BY_NAME[name]) if not is_left_out(each))}
    if not isinstance(rows, list):
        raise Refused(f"{NOT_OURS}: its tables are other ones.")
    for place, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or row.keys() != expected:
            raise Refused(f"{NOT_OURS}: row {place} of {name} has other parts than it should have.")


def _refuse_what_is_here(tables: Mapping[str, list[dict[str, object]]]) -> None:
    references = [row["reference"] for row in tables["plan"]]
    here = Plan.objects.filter(reference__in=references).first()
    if here:
        raise Refused(f"The plan “{here.title}” is here already, so nothing was taken in.")


def _refuse_what_hangs_elsewhere(tables: Mapping[str, list[dict[str, object]]]) -> None:
    """Refuse what is said of something by its reference that the file does not hold: it might be something of ours."""
    checked = {row["reference"] for model in CHECKED_IN for row in tables[model._meta.model_name]}
    asked = {row["reference"] for model in ASKED_IN for row in tables[model._meta.model_name]}
    loose = [
        *({row["about"]} & checked for row in tables["checkedtext"]),
        *({row["about"]} & asked for row in tables["themedecision"]),
        *({row["earlier"], row["later"]} & asked for row in tables["possiblerecurrence"]),
    ]
    if not all(loose):
        raise Refused("In this file something is said of what is no part of it, so nothing was taken in.")


def _accounts(people: list[dict[str, str]]) -> dict[str, int]:
    """The account of each person: their own, or a closed one that stands for them."""
    users = get_user_model().objects
    found = {}
    for person in people:
        reference = str(person["reference"])
        email = f"{reference}{ELSEWHERE}"
        user = users.filter(reference=reference).first() or users.filter(email=email).first()
        if user is None:
            user = add_account(name=person["name"], username=f"elsewhere-{reference}", email=email, by=None)
            close_account(user=user, by=None)
        found[reference] = user.pk
    return found


def _take_table(model: type[Model], rows: list[dict[str, object]], taking: Taking) -> None:
    """Add the rows of one table. What plans have in common and is here already is left as it is."""
    new = []
    for row in rows:
        here = _here(model, row, taking)
        if here is not None:
            taking.numbers[model][row["row"]] = here
            taking.known[model].add(here)
        elif not _is_of_known(model, row, taking):
            new.append(row)
    made = [_made(model, row, taking) for row in new]
    model._base_manager.bulk_create(made, batch_size=500)
    taking.numbers[model] |= {row["row"]: each.pk for row, each in zip(new, made, strict=True)}


def _here(model: type[Model], row: Mapping[str, object], taking: Taking) -> int | None:
    """The number of the same row, where it is here already."""
    if model is PossibleRecurrence:
        pair = PossibleRecurrence.objects.filter(earlier=row["earlier"], later=row["later"])
        return pair.values_list("pk", flat=True).first()
    if model not in SHARED:
        return None
    same = {"reference": row["reference"]}
    if model is KeptFile:  # under its reference stands what was handed in, and nothing else
        same["sha256"] = row["sha256"]
    return model._base_manager.filter(**same).values_list("pk", flat=True).first()


def _is_of_known(model: type[Model], row: Mapping[str, object], taking: Taking) -> bool:
    """Whether a row tells of something that was here before: its versions and judgements are here too.

    Of what was here before, what people here have decided themselves stands; what they have not is taken in.
    """
    if model is Judgement:
        return taking.numbers[Inspection][row["inspection"]] in taking.known[Inspection]
    if model in SAID_ONCE:
        fields = [model._meta.get_field(name) for name in SAID_ONCE[model]]
        same = {each.attname: _value(each, row[each.name], taking) for each in fields}
        return model._base_manager.filter(**same).exists()
    for shared in SHARED:
        if hasattr(shared, "history") and model is history_of(shared):
            return taking.numbers[shared][row["id"]] in taking.known[shared]
    return False


def _made(model: type[Model], row: Mapping[str, object], taking: Taking) -> Model:
    """A new row with the numbers that those whom it names have here. What it names of its own table comes later."""
    own = [each.attname for each in ends_in(fields_of(model), model)]
    told = [each for each in fields_of(model) if not is_left_out(each) and each.attname not in own]
    values = {each.attname: _value(each, row[each.name], taking) for each in told}
    made = model(**values)
    blank = [each.name for each in fields_of(model) if values.get(each.attname) in (None, "", [], {})]
    made.clean_fields(exclude=[*blank, *(each.name for each in fields_of(model) if each.related_model)])
    return made


def _value(each: Field, said: object, taking: Taking) -> object:
    if said is None:
        return None
    if names_person(each):
        return taking.people[said]
    if target := target_of(each):
        return taking.numbers[target][said]
    return said if each.get_internal_type() == "JSONField" else each.to_python(said)


def _name_their_own(tables: Mapping[str, list[dict[str, object]]], taking: Taking) -> None:
    """Have rows name rows of their own table, once all of them are here: an action the one that it is under."""
    for model in IN_ORDER:
        numbers = taking.numbers[model]
        for each in ends_in(fields_of(model), model):
            for row in tables[model._meta.model_name]:
                key = numbers[row["row"]]
                if row[each.name] is not None and key not in taking.known[model]:
                    model._base_manager.filter(pk=key).update(**{each.attname: numbers[row[each.name]]})


def _refuse_broken_rules(taking: Taking) -> None:
    """Refuse a rating that needs evidence and had none, one by another plan's scale, and verifying one's own."""
    given = RatingGiven.objects.filter(pk__in=taking.numbers[RatingGiven].values()).select_related(
        "state__scale", "action"
    )
    for rating in given:
        if rating.state.scale.plan_id != rating.action.plan_id:
            raise Refused("A rating of this file is by the scale of another plan, so nothing was taken in.")
        if rating.state.needs_evidence and not was_shown(rating.action, at=rating.confirmed_at):
            raise Refused(
                f"In this file action {rating.action.number or rating.action.reference} is rated {rating.state.name} "
                "without evidence that had been verified, so nothing was taken in."
            )
    verified = Verification.objects.filter(pk__in=taking.numbers[Verification].values()).select_related("evidence")
    if any(each.by_id == each.evidence.received_by_id for each in verified):
        raise Refused("In this file somebody verifies what they handed in, so nothing was taken in.")


def _refuse_other_words(taking: Taking) -> None:
    """Refuse a frozen figure that is not what was signed off in its place, and a finding of no kind that there is."""
    inserted = InsertedFigure.objects.filter(pk__in=taking.numbers[InsertedFigure].values())
    for each in inserted.select_related("signed_off"):
        FigureReference.parse(each.address)
        if each.shown not in each.signed_off.words[each.start : each.end]:
            raise Refused("In this file a figure is not what was signed off in its place, so nothing was taken in.")
    found = ClaimFound.objects.filter(pk__in=taking.numbers[ClaimFound].values())
    if found.exclude(verdict__in=WORST_FIRST).exists():
        raise Refused("In this file a claim has a verdict that there is not, so nothing was taken in.")
