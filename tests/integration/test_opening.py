"""A snapshot of several authorities gives the same figures however it is opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, periods_between
from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.measuring import Asked, measure, shared
from lineofsight.engines.opening import open_for_measuring, open_on_spark
from lineofsight.engines.snapshots import SnapshotWriter
from lineofsight.library.subjects import all_measures, all_tables
from tests.factories.chance import rows_by_chance
from tests.factories.records import arrow_tables
from tests.factories.snapshots import tells_all_of
from tests.generative.test_engines_agree import same

AS_AT = date(2023, 12, 31)
AUTHORITIES = ("801", "802", "803")
PERIODS = (*periods_between(date(2022, 1, 1), date(2022, 3, 31)), Period.parse("2021-04..2022-03"))
NAMES = (
    "assessments_in_time",
    "children_looked_after",
    "children_on_protection_plan",
    "days_to_finish_an_assessment",
    "assessment_rate",
    "repeat_plans_ever",
)


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory):
    told = {name: tells_all_of(name) for name in all_tables()}
    with SnapshotWriter(tmp_path_factory.mktemp("store"), as_at=AS_AT) as writer:
        for authority in AUTHORITIES:
            rows = arrow_tables([rows_by_chance(1, authority)])
            writer.add(authority, {name: table.to_pydict() for name, table in rows.items()}, told)
        return writer.finish()


def some_measures():
    return tuple(all_measures()[name] for name in NAMES)


def figures(engine, held):
    blocks = measure(engine, held, Asked(some_measures(), PERIODS, (WHOLE, "authority")))
    parts = ("numerator", "denominator", "value", "not_recorded")
    return {row["reference"]: tuple(row[part] for part in parts) for b in blocks for row in b.rows(held.snapshot)}


@pytest.fixture(scope="session")
def figures_held_in_memory(snapshot):
    return figures(*open_for_measuring(snapshot, some_measures()))


def test_every_authority_is_measured_beside_the_whole(figures_held_in_memory):
    groups = {address.split("/")[3] for address in figures_held_in_memory}

    assert groups == {WHOLE, *(f"authority={authority}" for authority in AUTHORITIES)}


def test_what_never_overlaps_needs_not_be_told_apart(snapshot, figures_held_in_memory):
    """Records made by chance are so faulty that periods of care and plans do overlap."""
    engine, held = open_for_measuring(snapshot, some_measures())
    asked = {
        measure.name: (shared(held, [measure]), shared(replace(held, overlapping=frozenset()), [measure]))
        for measure in some_measures()
        if measure.distinct
    }

    assert asked == {"children_looked_after": (("child_id",), ()), "children_on_protection_plan": (("child_id",), ())}
    assert figures(engine, replace(held, overlapping=None)) == figures_held_in_memory


def test_reading_files_anew_with_little_memory_gives_the_same(snapshot, figures_held_in_memory, tmp_path):
    engine = DuckDB(threads=1, memory_limit="200MB", spill_to=tmp_path / "spilled")

    assert figures(*open_for_measuring(snapshot, some_measures(), engine, hold=False)) == figures_held_in_memory


@pytest.mark.spark
def test_spark_gives_the_same(spark_session, snapshot, figures_held_in_memory):
    found = figures(*open_on_spark(spark_session, snapshot, some_measures()))

    assert found.keys() == figures_held_in_memory.keys()
    assert [key for key, parts in found.items() if not same(parts, figures_held_in_memory[key])] == []
