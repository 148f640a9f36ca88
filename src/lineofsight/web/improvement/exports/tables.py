"""What a whole plan is made of, table by table, in an order in which each row can be written after those it names."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Field, Model

from lineofsight.web.improvement.models import (
    Action,
    Answer,
    Changeable,
    CheckedText,
    ClaimAnswer,
    ClaimFound,
    Decision,
    Dependency,
    DueChange,
    Evidence,
    InsertedFigure,
    Inspection,
    Judgement,
    KeptFile,
    Lead,
    LinkedFigure,
    Milestone,
    Objective,
    OptionsPaper,
    Plan,
    PlanEvent,
    PossibleRecurrence,
    Priority,
    RatingGiven,
    RatingPublished,
    RatingScale,
    RatingState,
    Recommendation,
    RecurrenceDecision,
    SignedOff,
    Source,
    StateChange,
    SuccessTest,
    ThemeDecision,
    Update,
    Verification,
)

IN_ORDER: tuple[type[Model], ...] = (
    KeptFile,
    Objective,
    Plan,
    Inspection,
    Judgement,
    Source,
    Recommendation,
    RatingScale,
    RatingState,
    Priority,
    Action,
    Answer,
    Dependency,
    Lead,
    Milestone,
    Update,
    DueChange,
    StateChange,
    Evidence,
    Verification,
    SuccessTest,
    OptionsPaper,
    Decision,
    RatingGiven,
    RatingPublished,
    LinkedFigure,
    SignedOff,
    InsertedFigure,
    CheckedText,
    ClaimFound,
    ClaimAnswer,
    PossibleRecurrence,
    RecurrenceDecision,
    ThemeDecision,
    PlanEvent,
)
CHANGEABLE = tuple(model for model in IN_ORDER if issubclass(model, Changeable) and hasattr(model, "history"))
"""What has versions: all that is changed but the links of figures, of which the latest alone is kept."""
SHARED: tuple[type[Model], ...] = (KeptFile, Objective, Inspection, Recommendation)
"""What several plans may have in common. One that is known already, by its reference, is not taken in twice."""
SAID_ONCE: dict[type[Model], tuple[str, ...]] = {
    LinkedFigure: ("recommendation", "action", "indicator"),
    RecurrenceDecision: ("recurrence",),
    ThemeDecision: ("about", "theme"),
}
"""What may have been said here of something that plans have in common, and by which fields that is known."""


def history_of(model: type[Model]) -> type[Model]:
    """The table of every version of a record's."""
    return model.history.model


ALL: tuple[type[Model], ...] = (*IN_ORDER, *(history_of(model) for model in CHANGEABLE))
BY_NAME = {model._meta.model_name: model for model in ALL}


def fields_of(model: type[Model]) -> list[Field]:
    """Every field that is written down: all but the row's own number."""
    return [field for field in model._meta.concrete_fields if field is not model._meta.pk]


def target_of(field: Field) -> type[Model] | None:
    """The table of a plan that a field names a row of; a version names the record that it is a version of."""
    if field.name == "id":
        return field.model.instance_type
    found = field.related_model
    return found if found in IN_ORDER else None


def names_person(field: Field) -> bool:
    """Whether a field names an account."""
    return field.related_model is not None and field.related_model._meta.label == settings.AUTH_USER_MODEL


def is_left_out(field: Field) -> bool:
    """Whether a field names something that is no part of a plan, such as a meeting, or a document that was read."""
    return bool(field.related_model) and target_of(field) is None and not names_person(field)


def ends_in(fields: Iterable[Field], model: type[Model]) -> list[Field]:
    """The fields that name a row of their own table."""
    return [field for field in fields if target_of(field) is model and field.name != "id"]
