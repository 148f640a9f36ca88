"""Every figure equals that of a plain reading of the rows, for records made by chance and for a made-up council."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import pyarrow as pa
import pytest

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, periods_between
from lineofsight.engines.derivation import derive
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Asked, Block, Held, measure
from lineofsight.engines.populations import Populations
from lineofsight.library.subjects import all_measures
from lineofsight.synthesis.council import make_council
from tests.factories.chance import rows_by_chance
from tests.factories.records import arrow_tables
from tests.oracle.readings import OF_LINKED_HISTORIES, READINGS
from tests.oracle.tally import Parts, Reading, Rows, tally

AUTHORITY = "846"
AS_AT = date(2023, 12, 31)
PERIODS = (
    *periods_between(date(2022, 1, 1), date(2022, 12, 31)),
    Period.parse("2022-04..2023-03"),
    Period.parse("2022-05-09..2022-05-17"),
)

Figures = dict[tuple[str, str, str, str], Parts]


def engine_figures(rows: Rows, readings: Mapping[str, Reading]) -> Figures:
    engine = DuckDB()
    for name, table in arrow_tables([rows]).items():
        engine.put(name, table)
    derive(engine, AUTHORITY, AS_AT)
    asked = Asked(tuple(all_measures()[name] for name in readings), PERIODS, (WHOLE, "age_group", "ethnicity"))
    return with_cases(measure(engine, Held("chance", AS_AT, None, Populations()), asked))


def with_cases(blocks: Iterable[Block]) -> Figures:
    """The figures that have a case; a group without one need not be listed."""
    found = ((block.measure.name, row) for block in blocks for row in block.rows("chance"))
    return {
        (name, f"{row['from']}..{row['to']}", str(row["breakdown"]), str(row["group"])): (
            row["numerator"],
            row["denominator"],
        )
        for name, row in found
        if row["numerator"] or row["denominator"]
    }


def oracle_figures(rows: Rows, readings: Mapping[str, Reading]) -> Figures:
    return {
        (name, str(period), *group): parts
        for name, reading in readings.items()
        for period in PERIODS
        for group, parts in tally(reading, rows, period).items()
        if any(parts)
    }


@pytest.mark.parametrize("seed", (1, 2, 3, 4, 5, 6))
def test_figures_by_chance_equal_a_plain_reading(seed):
    rows = rows_by_chance(seed, AUTHORITY)

    assert engine_figures(rows, READINGS) == oracle_figures(rows, READINGS)


def test_figures_of_a_made_up_council_equal_a_plain_reading():
    tables = make_council(AUTHORITY, 400, 3, 2, AS_AT, 0.02)
    rows = {name: pa.table(columns).to_pylist() for name, columns in tables.items()}
    readings = READINGS | OF_LINKED_HISTORIES

    assert engine_figures(rows, readings) == oracle_figures(rows, readings)
