"""What is wrong with real records, done on purpose to made-up ones at a stated rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lineofsight.core.readings import Columns
from lineofsight.synthesis.chance import Chance
from lineofsight.synthesis.frame import Frame

NOBODY = "C9999999"
NOWHERE = "R9999999"

Spoil = Callable[[Columns, int, Chance, Frame], None]
"""Spoils one row of a table, given by its place; a row to which the fault cannot happen is left as it is."""


@dataclass(frozen=True)
class Fault:
    """One kind of fault. ``weight`` is how often it happens beside the stated share of its table's rows."""

    name: str
    about: str
    table: str
    spoil: Spoil
    weight: float = 1.0


def _blank(column: str) -> Spoil:
    def spoil(columns: Columns, row: int, chance: Chance, frame: Frame) -> None:  # noqa: ARG001 - as every fault
        columns[column][row] = None

    return spoil


def _put(column: str, value: object) -> Spoil:
    def spoil(columns: Columns, row: int, chance: Chance, frame: Frame) -> None:  # noqa: ARG001 - as every fault
        columns[column][row] = value

    return spoil


def _ends_before_start(started: str, ended: str) -> Spoil:
    def spoil(columns: Columns, row: int, chance: Chance, frame: Frame) -> None:  # noqa: ARG001 - as every fault
        start: Any = columns[started][row]
        if start and columns[ended][row]:
            columns[ended][row] = start - timedelta(days=chance.between(1, 30))

    return spoil


def _forget_to_authorise(columns: Columns, row: int, chance: Chance, frame: Frame) -> None:  # noqa: ARG001 - as every fault
    """Done more than a year ago, but nobody ever pressed the button: it looks open for ever."""
    start: Any = columns["started_on"][row]
    if start and (date.fromordinal(frame.as_at) - start).days > 365:  # noqa: PLR2004 - a year
        columns["authorised_on"][row] = None


def _happen_in_the_future(columns: Columns, row: int, chance: Chance, frame: Frame) -> None:
    columns["visited_on"][row] = date.fromordinal(frame.as_at + chance.between(1, 300))


def _enter_again(columns: Columns, row: int, chance: Chance, frame: Frame) -> None:  # noqa: ARG001 - as every fault
    """The same name, sex and date of birth under another number, as when nobody searched before adding a child."""
    for name, values in columns.items():
        values.append(values[row] if name in {"authority", "forename", "surname", "sex", "born_on"} else None)
    columns["child_id"][-1] = f"D{str(columns['child_id'][row])[1:]}"
    columns["source_ref"][-1] = f"synthetic#people!{len(columns['child_id'])}"


FAULTS = (
    Fault("child_seen_blank", "whether the child was seen was not recorded", "assessments", _blank("child_seen")),
    Fault("ethnicity_blank", "ethnicity was not recorded", "people", _blank("ethnicity")),
    Fault("born_blank", "the date of birth was not recorded", "people", _blank("born_on"), 0.3),
    Fault(
        "authorised_before_start", "an assessment was authorised before it started", "assessments",
        _ends_before_start("started_on", "authorised_on"),
    ),
    Fault(
        "forgotten", "an assessment of long ago was never authorised", "assessments", _forget_to_authorise, 0.1
    ),
    Fault(
        "plan_ended_before_start", "a child in need plan ended before it started", "child_in_need_plans",
        _ends_before_start("started_on", "ended_on"),
    ),
    Fault(
        "placement_ended_before_start", "a placement ended before it started", "placements",
        _ends_before_start("started_on", "ended_on"), 0.5,
    ),
    Fault(
        "contact_of_nobody", "a contact is about a child who is in no list of people", "contacts",
        _put("child_id", NOBODY),
    ),
    Fault(
        "assessment_without_referral", "an assessment belongs to a referral that is not there", "assessments",
        _put("referral_id", NOWHERE),
    ),
    Fault("need_blank", "the primary need was not recorded", "referrals", _blank("primary_need")),
    Fault("team_blank", "the team was not recorded", "referrals", _blank("team_id")),
    Fault(
        "visit_in_the_future", "a visit is dated after the records were taken", "child_protection_visits",
        _happen_in_the_future, 0.2,
    ),
    Fault("distance_blank", "the distance from home was not recorded", "placements", _blank("distance_in_miles")),
    Fault("entered_twice", "a child was entered a second time under another number", "people", _enter_again),
)  # fmt: skip


def spoil(tables: dict[str, Columns], share: float, frame: Frame) -> dict[str, Columns]:
    """Spoil that share of rows in each way, and give the same tables back. Nothing is touched where the share is 0."""
    if share:
        for fault in FAULTS:
            chance = frame.chance("faults", fault.name)
            columns = tables[fault.table]
            for row in range(len(columns["authority"])):
                if chance.happens(share * fault.weight):
                    fault.spoil(columns, row, chance, frame)
    return tables
