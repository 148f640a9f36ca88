"""A council's published figure beside England, its region and its neighbours, with all that must be told of it."""

from __future__ import annotations

from datetime import date

from lineofsight.formats.published_figures import read_published_figures
from lineofsight.formats.published_figures.areas import JOINT_WORKFORCE_RETURNS, counted_once
from lineofsight.formats.published_figures.beside import put_beside
from lineofsight.formats.published_figures.measures import MEASURES
from tests.fixtures.published import (
    figure,
    figures_file,
    small_folder,
    statistics_file,
)

RATE_COLUMNS = ("population_type", "children_count", "rate_per_10000")
ON_31_MARCH = "Children looked after on 31 March each year"


def beside(folder, name, year, authority, model=""):
    return put_beside(read_published_figures(folder), MEASURES[name], year, authority, model)


def test_a_council_stands_beside_england_region_and_neighbours(tmp_path):
    found = beside(small_folder(tmp_path), "Continue_Assess_Comp", 2025, "846", "2025-05")
    assert (found.value, found.england, found.region, found.region_value) == (90.5, 85.0, "South East", 88.0)
    assert (found.neighbours.mean, found.neighbours.with_data, found.neighbours.named) == (82.8, 2, 3)
    assert str(found.standing) == "1st of 3, tied with 1"
    assert found.trend == {2024: 70.0, 2025: 90.5}
    assert found.source == "figures.csv!7"
    assert found.missing == ""


def test_a_rate_is_worked_out_again_from_the_population_of_the_year_before(tmp_path):
    found = beside(small_folder(tmp_path), "LAC", 2025, "846")
    assert (found.value, found.numerator, found.denominator, found.recomputed) == (71, 332, 46612, 71.2)
    assert (found.neighbours.mean, found.neighbours.named, found.neighbours_model) == (None, 0, "")
    assert beside(tmp_path, "LAC", 2025, "330").recomputed is None


def test_a_missing_row_is_unknown_and_not_nought(tmp_path):
    found = beside(small_folder(tmp_path), "Continue_Assess_Comp", 2025, "330", "2025-05")
    assert (found.value, found.missing, found.standing, found.source) == (None, "no figure", None, "")
    assert found.authorities_with_data == 3
    assert "The council's figure: no figure is published for it: that is unknown, not 0." in found.notes


def test_a_suppressed_figure_is_said_to_be_suppressed(tmp_path):
    statistics_file(tmp_path, RATE_COLUMNS, [("846", 2025, (ON_31_MARCH, "c", "c"))])
    found = beside(tmp_path, "LAC", 2025, "846")
    assert (found.value, found.missing, found.standing) == (None, "suppressed", None)
    assert found.trend == {}
    assert found.notes[0].startswith("The council's figure: suppressed, because the number is from 1 to 5")


def test_a_count_is_told_to_follow_the_size_of_the_council(tmp_path):
    found = beside(small_folder(tmp_path), "LACnum", 2025, "846")
    assert found.recomputed is None
    assert "A count: England and the region are totals, and its place follows the size of the council." in found.notes


def test_hackney_and_a_change_of_definition_are_told(tmp_path):
    figures_file(tmp_path, [figure("CPP_Total_NumRef", "846", year, 3400) for year in (2016, 2021)])
    in_2016, in_2021 = (beside(tmp_path, "CPP_Total_NumRef", year, "846").notes for year in (2016, 2021))
    assert any(note.startswith("Fell from 7,307 in 2015") for note in in_2016)
    assert any(note.startswith("Hackney returned nothing") for note in in_2021)
    assert not any(note.startswith("Hackney") for note in in_2016)


def test_a_joint_workforce_return_is_told(tmp_path):
    statistics_file(tmp_path, ("caseload_fte",), [("940 / 941", year, (13.9,)) for year in (2020, 2025)])
    early, late = (beside(tmp_path, "Work_Force_AvgNumCase_SW", year, "940").notes for year in (2020, 2025))
    assert any(note.startswith("One return with Other") for note in late)
    assert not any(note.startswith("One return") for note in early)
    assert JOINT_WORKFORCE_RETURNS["941"][0] == "940"


def council(measure, code, period, value):
    return ("T", measure, "LA", code, f"Council {code}", "East Midlands", period, value)


def test_a_place_under_an_old_and_a_new_code_is_counted_once():
    values = {"928": 43.0, "940": 20.0, "941": 23.0, "846": 10.0}
    assert set(counted_once(values, date(2021, 3, 31))) == {"928", "846"}
    assert set(counted_once(values, date(2021, 12, 31))) == {"940", "941", "846"}


def test_an_old_code_that_a_source_keeps_is_counted():
    assert set(counted_once({"835": 8.1, "839": 12.6}, date(2025, 3, 31))) == {"835", "839"}


def test_authorities_that_began_or_ended_are_told_of(tmp_path):
    rows = [council("LAC", code, 2021, 50) for code in ("928", "940", "941")]
    figures = read_published_figures(figures_file(tmp_path, [*rows, council("LAC", "928", 2025, 60)]))
    notes = {
        (code, year): " ".join(put_beside(figures, MEASURES["LAC"], year, code, "").notes)
        for code, year in (("928", 2021), ("928", 2025), ("940", 2021), ("940", 2025), ("941", 2025))
    }
    assert notes["928", 2021] == ""
    assert "Ended on 1 April 2021, followed by Council 940 and Council 941." in notes["928", 2025]
    assert "Began on 1 April 2021" in notes["940", 2021]
    assert "The source still publishes it under 928, Council 928." in notes["940", 2025]
    assert put_beside(figures, MEASURES["LAC"], 2021, "940", "").standing is None


def test_an_authority_with_its_own_figure_needs_no_old_code(tmp_path):
    figures = read_published_figures(figures_file(tmp_path, [council("LAC", "940", 2025, 50)]))
    assert put_beside(figures, MEASURES["LAC"], 2025, "940", "").notes == ()
