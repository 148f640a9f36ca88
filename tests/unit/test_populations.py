"""Children under 18 by year, from the mid-year estimates or a plain list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lineofsight.core.readings import Coverage, Refusal, Refused
from lineofsight.formats import populations

ESTIMATES = (
    Path(__file__).parents[3] / "shared" / "data" / "comparators" / "ons_mid-year_population_estimates_2012_to_2024.csv"
)
HEADINGS = "time_period,geographic_level,old_la_code,la_name,age_group,population_estimate\n"
CHILDREN = "Children aged 0 to 17 years"


def file_of(tmp_path, text):
    file = tmp_path / "people.csv"
    file.write_text(text, encoding="utf-8")
    return file


def read(file, authority="846"):
    return populations.read(file, authority=authority, as_at=None)


def test_one_authoritys_children_are_taken_from_the_estimates(tmp_path):
    file = file_of(
        tmp_path,
        HEADINGS + f"2024,National,,England,{CHILDREN},12183016\n"
        f'2024,Local authority,846,"Brighton, and Hove",{CHILDREN},46612\n'
        "2024,Local authority,846,Brighton and Hove,All ages,279637\n"
        f"2024,Local authority,304,Brent,{CHILDREN},75001\n"
        f"2023,Local authority,846,Brighton and Hove,{CHILDREN},\n",
    )

    reading = read(file)

    assert populations.recognises(file)
    assert reading.tables == {
        "populations": {
            "authority": ["846", "846"],
            "source_ref": ["people.csv!3", "people.csv!6"],
            "year": [2024, 2023],
            "children_under_18": [46612, None],
        }
    }
    assert reading.coverage == {"populations": Coverage(columns=frozenset({"year", "children_under_18"}))}
    assert (reading.refusals, reading.notes) == ([], [])


def test_a_plain_list_is_about_the_authority_named(tmp_path):
    file = file_of(tmp_path, "Year,Children_Under_18\n2024,46612.0\n")

    assert populations.recognises(file)
    assert read(file).tables["populations"]["children_under_18"] == [46612]


def test_rows_that_make_no_sense_are_refused(tmp_path):
    file = file_of(tmp_path, "year,children_under_18\n2024,1\n2024,2\nsoon,3\n2023,about 4\n2022\n")

    reading = read(file)

    assert reading.tables["populations"]["year"] == [2024]
    assert reading.refusals == [
        Refusal("people.csv", "", 6, "", "2022", "the line has 1 values where the headings ask for 2"),
        Refusal("people.csv", "", 3, "year", "2024", "the same year stands on line 2"),
        Refusal("people.csv", "", 4, "year", "soon", "is not a year"),
        Refusal("people.csv", "", 5, "children_under_18", "about 4", "is not a number of children"),
    ]


def test_an_authority_that_the_file_does_not_hold_is_refused(tmp_path):
    with pytest.raises(Refused, match="no number of children under 18 for authority 999"):
        read(file_of(tmp_path, HEADINGS + f"2024,Local authority,846,Brighton,{CHILDREN},46612\n"), "999")


def test_the_authority_must_be_told(tmp_path):
    with pytest.raises(Refused, match="which authority"):
        read(file_of(tmp_path, "year,children_under_18\n2024,1\n"), "")


def test_another_file_is_neither_recognised_nor_read(tmp_path):
    file = file_of(tmp_path, "year,adults\n2024,1\n")

    assert not populations.recognises(file)
    assert not populations.recognises(tmp_path)
    with pytest.raises(Refused, match="neither the headings of the population estimates"):
        read(file)


def test_what_is_written_is_read_back_the_same(tmp_path):
    written = {"year": [2023, 2024], "children_under_18": [None, 46612]}

    populations.write({"populations": written}, tmp_path / "p.csv", as_at=date(2025, 3, 31))

    columns = read(tmp_path / "p.csv").tables["populations"]
    assert {name: columns[name] for name in written} == written


@pytest.mark.parametrize(("authority", "children"), (("846", 46612), ("304", 75001)))
def test_the_published_estimates_are_read(authority, children):
    if not ESTIMATES.exists():
        pytest.skip(f"the published estimates are not here: {ESTIMATES}")

    columns = read(ESTIMATES, authority).tables["populations"]

    by_year = dict(zip(columns["year"], columns["children_under_18"], strict=True))
    assert (sorted(by_year), by_year[2024]) == ([*range(2012, 2025)], children)
