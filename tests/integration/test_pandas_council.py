"""The pandas version in the benchmark gives the very figures that the product gives."""

from __future__ import annotations

import importlib.util
from datetime import date

import pyarrow as pa
import pytest

from lineofsight.core.periods import periods_between
from lineofsight.engines.derivation import derive
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Asked, Held, measure
from lineofsight.library.subjects import all_measures
from lineofsight.synthesis.council import make_council
from tests.factories.records import arrow_tables

if importlib.util.find_spec("pandas") is None:
    pytest.skip("needs pandas, with which the product is compared", allow_module_level=True)

from bench.pandas_council import BREAKDOWNS, MEASURES, ONE_BY_ONE, PASSES, frames_of, measure_in_pandas
from bench.pandas_month import measure_month_by_month
from bench.pandas_placing import WAYS_TO_PLACE_STOCK

AS_AT = date(2023, 3, 31)
PERIODS = periods_between(date(2021, 4, 1), AS_AT)


@pytest.fixture(scope="module")
def council() -> DuckDB:
    engine = DuckDB()
    tables = make_council("846", 250, 3, 1, AS_AT, 0.02)
    for name, table in arrow_tables(
        [{name: pa.table(columns).to_pylist() for name, columns in tables.items()}]
    ).items():
        engine.put(name, table)
    derive(engine, "846", AS_AT)
    return engine


@pytest.fixture(scope="module")
def our_figures(council):
    asked = Asked(tuple(all_measures()[name] for name in MEASURES), PERIODS, BREAKDOWNS)
    ends = [period.to_on for period in PERIODS]
    found = {}
    for block in measure(council, Held("council", AS_AT, None), asked):
        for row in block.rows("council"):
            place = (block.measure.name, block.breakdown, ends.index(row["to"]), row["group"])
            parts = row["numerator"], row["denominator"]
            found[place] = (None, parts[0]) if block.measure.kind == "count" else parts
    return {place: parts for place, parts in found.items() if any(parts)}


@pytest.mark.parametrize("passes", (PASSES, ONE_BY_ONE), ids=("shared", "one by one"))
@pytest.mark.parametrize("way", WAYS_TO_PLACE_STOCK)
def test_pandas_gives_the_same_figures(council, our_figures, way, passes):
    answers = measure_in_pandas(frames_of(council), PERIODS, WAYS_TO_PLACE_STOCK[way], passes)
    found = {
        (name, breakdown, *place): (None if numerators is None else numerators[place], number)
        for (name, breakdown), (numerators, counted) in answers.items()
        for place, number in counted.items()
    }

    assert {name for name, *_ in our_figures} == set(MEASURES)
    assert {place: parts for place, parts in found.items() if any(parts)} == our_figures


def test_pandas_month_by_month_gives_the_same_figures(council, our_figures):
    found = {
        (*figure, group): (None if achieved is None else achieved.get(group, 0), number)
        for figure, (achieved, counted) in measure_month_by_month(frames_of(council), PERIODS).items()
        for group, number in counted.items()
    }

    assert {place: parts for place, parts in found.items() if any(parts)} == our_figures
