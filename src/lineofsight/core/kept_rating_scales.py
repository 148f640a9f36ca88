"""A rating scale as plain data and back, so that a plan can keep its own and hand it on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import IntEnum
from typing import Any

from lineofsight.core.progress import Completion, Evidence, Impact, Timing
from lineofsight.core.rating_scales import Needs, RatingScale, State
from lineofsight.core.readings import Refused

FACTS: Mapping[str, type[IntEnum]] = {
    "timing": Timing,
    "completion": Completion,
    "impact": Impact,
    "evidence": Evidence,
}

Data = dict[str, Any]


def scale_as_data(scale: RatingScale) -> Data:
    """The scale as text, numbers and lists; its worked examples are not part of it.

    ``called_for_by`` is null where nobody has said what a state means.
    """
    return {
        "title": scale.title,
        "about": scale.about,
        "source": scale.source,
        "some_delay_days": scale.some_delay_days,
        "in_force_from": scale.in_force_from.isoformat() if scale.in_force_from else None,
        "in_force_to": scale.in_force_to.isoformat() if scale.in_force_to else None,
        "states": [_state_as_data(state) for state in scale.states],
    }


def scale_from_data(data: Mapping[str, Any]) -> RatingScale:
    """The scale that ``scale_as_data`` wrote.

    Raises:
        Refused: it is not the data of a rating scale.
    """
    try:
        return RatingScale(
            title=str(data["title"]),
            about=str(data["about"]),
            source=str(data["source"]),
            some_delay_days=int(data["some_delay_days"]),
            in_force_from=_day(data["in_force_from"]),
            in_force_to=_day(data["in_force_to"]),
            states=tuple(_state(each) for each in data["states"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Refused("This is not the data of a rating scale.") from None


def _state_as_data(state: State) -> Data:
    ways = [_needs_as_data(needs) for needs in state.called_for_by]
    return {
        "name": state.name,
        "definition": state.definition,
        "colour": state.colour,
        "called_for_by": ways or None,
    }


def _needs_as_data(needs: Needs) -> Data:
    least = {fact: getattr(needs, fact) for fact in FACTS}
    return {fact: value.name.lower() for fact, value in least.items() if value is not None}


def _state(data: Mapping[str, Any]) -> State:
    ways = tuple(_needs(each) for each in data["called_for_by"] or ())
    return State(
        name=str(data["name"]), definition=str(data["definition"]), colour=str(data["colour"]), called_for_by=ways
    )


def _needs(data: Mapping[str, str]) -> Needs:
    least: Data = {fact: FACTS[fact][word.upper()] for fact, word in data.items()}
    return Needs(**least)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
