"""Runs every worked example of every indicator together: each example is an authority of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.core.indicators import Example, Indicator
from lineofsight.core.periods import Period
from lineofsight.engines.derivation import derive
from lineofsight.engines.ibis_engine import Engine
from lineofsight.engines.measuring import Asked, Block, Held, measure
from lineofsight.engines.populations import Populations
from lineofsight.library.subjects import all_indicators, all_measures
from tests.factories.records import arrow_tables, complete


@dataclass(frozen=True)
class Case:
    """One example with the indicator it belongs to, and the authority that stands for it."""

    indicator: str
    number: int
    example: Example
    authority: str

    def __str__(self) -> str:
        return f"{self.indicator}-{self.number}"


def all_cases() -> list[Case]:
    """Every worked example of the library."""
    found = [(name, n, e) for name, said in all_indicators().items() for n, e in enumerate(said.examples, 1)]
    return [Case(name, n, example, f"x{place:04}") for place, (name, n, example) in enumerate(found)]


Answers = dict[tuple[str, Period, str], dict[str, float | None]]


def answers(engine: Engine) -> Answers:
    """What an engine makes of all examples, by measure, period and authority."""
    cases = all_cases()
    sets = [complete(case.example.given, case.authority) for case in cases]
    for name, rows in arrow_tables(sets).items():
        engine.put(name, rows)
    derive(engine, "", date(2026, 12, 31))
    periods = tuple(sorted({Period.parse(case.example.period) for case in cases}))
    held = Held("examples", date(2026, 12, 31), None, _populations(sets))
    blocks = measure(engine, held, Asked(tuple(all_measures().values()), periods, ("authority",)))
    return {key: parts for block in blocks for key, parts in _told(block)}


def _populations(sets: list[dict[str, list[dict[str, object]]]]) -> Populations:
    rows = [row for found in sets for row in found.get("populations", [])]
    by_authority: dict[str, dict[int, int]] = {}
    for row in rows:
        by_authority.setdefault(str(row["authority"]), {})[int(str(row["year"]))] = int(str(row["children_under_18"]))
    return Populations(by_authority)


def _told(block: Block) -> list[tuple[tuple[str, Period, str], dict[str, float | None]]]:
    rows = list(block.rows("examples"))
    periods = [period for period in block.periods for _ in block.groups]
    keys = [(block.measure.name, period, str(row["group"])) for period, row in zip(periods, rows, strict=True)]
    parts = ("numerator", "denominator", "value", "not_recorded")
    return [(key, {part: row[part] for part in parts}) for key, row in zip(keys, rows, strict=True)]  # type: ignore[misc] # parts are numbers or blank


def given_answer(found: Answers, case: Case, measure_name: str) -> object:
    """What the engine answered, in the form in which the example states it. No row at all is none of none."""
    kind = all_measures()[measure_name].kind
    nothing = {"numerator": 0, "denominator": 0, "value": None, "not_recorded": 0}
    told = found.get((measure_name, Period.parse(case.example.period), case.authority), nothing)
    if kind == "count":
        return told["numerator"]
    if kind == "median":
        return (told["value"], told["denominator"])
    denominator = told["denominator"] if kind != "rate" or told is not nothing else None
    return (told["numerator"], denominator)


def told_not_recorded(found: Answers, case: Case) -> float | None:
    """How many the engine told apart as not recorded."""
    told = found.get((case.indicator, Period.parse(case.example.period), case.authority), {"not_recorded": 0})
    return told["not_recorded"]


def expected(case: Case) -> dict[str, object]:
    """What the example states, by measure."""
    gives = case.example.gives
    if isinstance(gives, dict):
        return {f"{case.indicator}.{stage}": stated for stage, stated in gives.items()}
    return {case.indicator: gives}


def stages(indicator: Indicator) -> int:
    """How many measures the indicator falls apart into."""
    return len(indicator.measures("any"))
