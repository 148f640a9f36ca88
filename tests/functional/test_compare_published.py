"""`lineofsight compare` on the figures that were really published."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from statistics import mean

import pytest

from lineofsight.__main__ import main
from lineofsight.formats.published_figures import read_published_figures
from lineofsight.formats.published_figures.areas import counted_once
from lineofsight.formats.published_figures.beside import put_beside
from lineofsight.formats.published_figures.measure import RATE
from lineofsight.formats.published_figures.measures import JOURNEY, MEASURES

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "comparators"


@pytest.fixture(scope="module")
def real():
    if not PUBLISHED.is_dir():
        pytest.skip(f"the published figures are not here: {PUBLISHED}")
    return read_published_figures(PUBLISHED)


@pytest.fixture(scope="module")
def raw(real):
    """The long file of the interactive tool read without our reader: value by measure, year and council or area."""
    assert real.files
    with gzip.open(PUBLISHED / "lait_csc_measures_long.csv.gz", "rt", encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        return {
            (row["measure"], row["period"], row["la_number"] if row["geog"] == "LA" else row["area"]): row["value"]
            for row in rows
        }


def stands(real, name, year, authority, model="2025-05"):
    return put_beside(real, MEASURES[name], year, authority, model)


def test_the_command_on_the_published_figures_of_two_councils(capsys, real, raw):
    """Every value shown is the one in the file; the facts are those that the department published."""
    assert real.files
    options = ["--with", str(PUBLISHED), "--authority", "846", "--authority", "304", "--year", "2025"]
    assert main(["compare", *options, "--format", "json"]) == 0
    rows = {(row["authority"], row["measure"]): row for row in json.loads(capsys.readouterr().out)}
    own, brent = rows["846", "LAC"], rows["304", "LAC"]
    assert rows["846", "LACnum"]["value"] == 332
    assert (own["value"], own["england"], own["region"], own["region_value"]) == (71, 67, "South East", 55)
    assert (own["numerator"], own["denominator"], own["recomputed"]) == (332, 46612, 71.2)
    assert (brent["value"], brent["numerator"], brent["region"], brent["region_value"]) == (39, 296, "London", 48)
    assert brent["authorities_with_data"] == 151
    published = {key: raw.get((key[1], "2025", key[0])) for key in rows}
    found = {key: row["value"] for key, row in rows.items() if published[key] is not None}
    assert found == {key: pytest.approx(float(published[key]), abs=0.0501) for key in found}
    assert len(found) > 100


def test_the_table_of_published_figures_fits_the_page(capsys, real):
    assert real.files
    councils = ("846", "304", "204", "314", "940")
    chosen = [option for council in councils for option in ("--authority", council)]
    assert main(["compare", "--with", str(PUBLISHED), *chosen]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert max(map(len, shown)) <= 120
    assert [shown.count(part) for part in JOURNEY] == [len(councils)] * len(JOURNEY)


def test_suitable_accommodation_in_2016_was_sixth_in_a_tie_of_four(real):
    found = stands(real, "CareLeaverAcc", 2016, "846")
    assert (found.value, found.england, found.region_value) == (96, 83, 77)
    assert str(found.standing) == "6th of 151, tied with 3"


def test_assessments_within_45_days_in_2017(real):
    own, brent = (stands(real, "Continue_Assess_Comp", 2017, council) for council in ("846", "304"))
    assert (own.value, own.england, brent.value) == (70.3, 82.9, 94.5)


def test_first_conferences_within_15_days(real):
    found = [stands(real, "CP_conf_15days", year, "846") for year in (2016, 2017, 2018)]
    assert [(one.england, one.value) for one in found] == [(76.7, 63.6), (77.2, 66.0), (76.9, 87.3)]


def test_reviews_two_year_plans_and_enquiries(real):
    wanted = (("RevCP", 2017), ("CPPlans2yrs", 2017), ("Section_47", 2016))
    found = [stands(real, name, year, "846") for name, year in wanted]
    assert [(one.value, one.england) for one in found] == [(72.8, 92.1), (3.2, 3.4), (228.2, 148.8)]


def test_the_two_meanings_of_two_year_plans_stay_apart(real):
    found = [stands(real, name, 2025, "846").england for name in ("CPPlans2yrs", "CPPlans2yrsActive")]
    assert found == [4.4, 2.3]


def test_neighbours_are_averaged_by_hand(real, raw):
    with (PUBLISHED / "statistical_neighbours_2021-04.csv").open(encoding="utf-8-sig", newline="") as stream:
        pairs = [(row["la_number"], row["neighbour_la_number"]) for row in csv.DictReader(stream)]
    for council in ("846", "304"):
        held = [raw.get(("LAC_19_HE", "2025", other)) for code, other in pairs if code == council]
        values = [float(value) for value in held if value is not None]
        found = stands(real, "LAC_19_HE", 2025, council, "2021-04").neighbours
        assert 0 < len(values) < len(held) == 10
        assert (found.mean, found.with_data, found.named) == (pytest.approx(mean(values), abs=0.0501), len(values), 10)


def test_the_two_models_share_half_of_the_neighbours(real):
    older, newer = real.neighbours["2021-04"], real.neighbours["2025-05"]
    assert {code: len({*older[code]} & {*newer[code]}) for code in ("846", "304")} == {"846": 5, "304": 8}


def test_suppressed_and_missing_are_told_apart(real):
    names = ("LAC_Convictions", "LAC_19_HE", "CareLeavers_LA_NotInTouch")
    found = [stands(real, name, 2025, "846") for name in names]
    assert [(one.value, one.missing, one.standing) for one in found] == [
        (None, "suppressed", None),
        (None, "suppressed", None),
        (None, "no figure", None),
    ]


def test_each_rate_can_be_worked_out_again_from_its_parts(real):
    """Every council's published rate of the last two years agrees with its count and the population before."""
    checked = 0
    rates = [one for one in MEASURES.values() if one.unit == RATE and one.numerator and one.name != "CIN"]
    for measure, year in ((measure, year) for measure in rates for year in (2024, 2025)):
        for code, value in real.authority_values(measure.name, year).items():
            count, people = real.cell(measure.numerator, year, code), real.populations.get((year - 1, code))
            if count and people and None not in (count.value, people.value):
                rounding = 0.501 / 10**measure.decimals
                assert count.value * 10_000 / people.value == pytest.approx(value, abs=rounding)
                checked += 1
    assert checked > 1500


def test_the_files_agree_with_one_another(real):
    assert real.disagreements == []


def test_places_under_old_and_new_codes_are_counted_once(real):
    for measure in MEASURES.values():
        for year in real.years_of(measure.name):
            counted = set(counted_once(real.authority_values(measure.name, year), measure.period.ends_on(year)))
            assert len(counted) <= 153
            for pair in (("836", "839"), ("837", "839"), ("928", "940"), ("909", "942")):
                assert not set(pair) <= counted


def test_each_measure_is_held_by_the_published_files(real):
    """None of their names is misspelt."""
    assert [name for name in MEASURES if not real.years_of(name)] == []
