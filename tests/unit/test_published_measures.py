"""The measures that are published: how each is named, placed beside our own and described by its source."""

from __future__ import annotations

from lineofsight.formats.published_figures import read_published_figures
from lineofsight.formats.published_figures.described import described_measure
from lineofsight.formats.published_figures.measure import POPULATION, Measure
from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.formats.published_figures.statistics_series import SERIES
from tests.fixtures.published import (
    figure,
    figures_file,
    small_folder,
)


def test_at_least_forty_measures_stand_beside_a_code_of_ours():
    assert sum(bool(measure.code) for measure in MEASURES.values()) >= 40


def test_each_measure_has_a_known_polarity_and_parts_of_a_share_or_rate():
    for measure in MEASURES.values():
        assert measure.polarity in ("higher", "lower", "neutral", "bad at both ends")
        assert bool(measure.numerator) == bool(measure.denominator)
        assert not measure.numerator or measure.kind in ("share", "rate")
        assert (measure.denominator == POPULATION) <= (measure.kind == "rate")


def test_kinds_are_those_of_our_indicators():
    kinds = {name: MEASURES[name].kind for name in ("LAC", "LACnum", "ReReferral", "Emotional_LAC")}
    assert kinds == {"LAC": "rate", "LACnum": "count", "ReReferral": "share", "Emotional_LAC": "average"}
    described = {
        unit: Measure(name="m", title="", unit=unit).kind for unit in ("% of leavers", "Number of cases", "Score")
    }
    assert described == {"% of leavers": "share", "Number of cases": "count", "Score": "average"}


def test_each_series_is_a_measure_or_a_part_of_one():
    wanted = {name for one in MEASURES.values() for name in (one.name, one.numerator, one.denominator)}
    assert {series.measure for series in SERIES} <= wanted


def test_a_measure_that_we_have_not_placed_can_be_described_by_its_source(tmp_path):
    figures = read_published_figures(small_folder(tmp_path))
    found = described_measure(figures, "Local_Measure")
    assert (found.title, found.unit, found.polarity, found.decimals) == ("A measure of its own", "Points", "lower", 2)
    assert found.period.said(2025) == "year ending 31 December 2025"
    assert described_measure(figures, "No_Such_Measure") is None


def test_a_measure_without_a_dictionary_is_taken_as_neutral(tmp_path):
    figures = read_published_figures(figures_file(tmp_path, [figure("Other", "846", 2025, 3)]))
    found = described_measure(figures, "Other")
    assert (found.title, found.unit, found.polarity, found.decimals) == ("Other", "unit not stated", "neutral", 0)
