"""Every indicator, cut every way, is the same on every engine, for records made by chance."""

from __future__ import annotations

import math
from datetime import date

import pytest

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, periods_between
from lineofsight.engines.derivation import derive
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.ibis_engine import Engine
from lineofsight.engines.measuring import Asked, Held, measure
from lineofsight.engines.populations import Populations
from lineofsight.library.subjects import all_breakdowns, all_measures
from tests.factories.chance import rows_by_chance
from tests.factories.records import arrow_tables

AS_AT = date(2023, 12, 31)
AUTHORITIES = tuple(f"{code:03}" for code in range(800, 806))
PERIODS = (*periods_between(date(2022, 1, 1), date(2022, 6, 30)), Period.parse("2021-04..2022-03"))

Figures = dict[str, tuple[object, ...]]


def figures_by_chance(engine: Engine, seed: int) -> Figures:
    for name, rows in arrow_tables(rows_by_chance(seed, authority) for authority in AUTHORITIES).items():
        engine.put(name, rows)
    derive(engine, "", AS_AT)
    populations = Populations({authority: {2021: 50_001} for authority in AUTHORITIES})
    asked = Asked(tuple(all_measures().values()), PERIODS, (WHOLE, *all_breakdowns()))
    blocks = measure(engine, Held("chance", AS_AT, None, populations), asked)
    parts = ("numerator", "denominator", "value", "not_recorded")
    return {str(row["reference"]): tuple(row[part] for part in parts) for b in blocks for row in b.rows("chance")}


@pytest.fixture(scope="session")
def duckdb_figures() -> Figures:
    return figures_by_chance(DuckDB(), seed=1)


def test_engine_agrees_with_the_default_one(engine: Engine, duckdb_figures: Figures) -> None:
    found = figures_by_chance(engine, seed=1)
    assert found.keys() == duckdb_figures.keys()
    differing = {address for address, parts in found.items() if not same(parts, duckdb_figures[address])}
    assert differing == set()


def same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Equal, but for the last digits of a mean, which depend on the order of adding up."""
    return all(_same_part(a, b) for a, b in zip(one, other, strict=True))


def _same_part(one: object, other: object) -> bool:
    if isinstance(one, float) or isinstance(other, float):
        return one is not None and other is not None and math.isclose(float(str(one)), float(str(other)), rel_tol=1e-9)
    return one == other


def test_records_made_by_chance_are_counted_at_all(duckdb_figures: Figures) -> None:
    """Agreement about nothing proves nothing: most measures must have counted something."""
    counted = {address.split("/")[1] for address, parts in duckdb_figures.items() if parts[0] or parts[1]}
    assert len(counted) >= len(all_measures()) * 0.9
