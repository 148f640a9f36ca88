"""Reading published files: what is taken, and what a sign in place of a number is taken for."""

from __future__ import annotations

import pytest

from lineofsight.formats.published_figures import read_published_figures, recognises
from lineofsight.formats.published_figures.figures import PublishedFigures
from lineofsight.formats.published_figures.symbols import Published, read_cell
from tests.fixtures.published import (
    NEIGHBOURS,
    figure,
    figures_file,
    neighbours_file,
    populations_file,
    small_folder,
    statistics_file,
    written,
)

RATE_COLUMNS = ("population_type", "children_count", "rate_per_10000")
ON_31_MARCH = "Children looked after on 31 March each year"


def test_a_folder_is_read_whole_and_other_files_are_left_aside(tmp_path):
    figures = read_published_figures(small_folder(tmp_path))
    assert figures.cell("LAC", 2025, "846").value == 71
    assert figures.names["304"] == "Brent"
    assert figures.region_of("304") == "London"
    assert figures.region_of("999") == ""
    assert figures.latest_model() == "2025-05"
    assert figures.populations[2024, "846"].value == 46612
    assert figures.descriptions["Local_Measure"].polarity == "lower"
    assert figures.left_aside == ["something_else.csv"]
    assert len(figures.files) == 5


def test_a_file_is_known_by_its_columns_and_not_by_its_name(tmp_path):
    path = figures_file(tmp_path, [figure("LAC", "846", 2025, 71)], name="saved from an email.dat")
    assert recognises(path)
    assert read_published_figures(path).cell("LAC", 2025, "846").source == "saved from an email.dat!2"


def test_a_gzipped_file_is_read_even_under_a_plain_name(tmp_path):
    path = figures_file(tmp_path, [figure("LAC", "846", 2025, 71)], name="figures.csv.gz")
    plain = path.rename(tmp_path / "figures.csv")
    assert recognises(plain)
    assert read_published_figures(plain).cell("LAC", 2025, "846").value == 71


def test_the_interactive_tool_comes_first_and_open_statistics_fill_its_gaps(tmp_path):
    figures_file(tmp_path, [figure("LAC", "846", 2025, 71), figure("LAC", "850", 2025, "-")], name="z.csv")
    rows = [
        ("846", 2025, (ON_31_MARCH, 332, 71)),
        ("850", 2025, (ON_31_MARCH, 1700, 60)),
        ("304", 2025, (ON_31_MARCH, "c", "c")),
        ("South East", 2025, (ON_31_MARCH, 11050, 55)),
        ("England", 2025, (ON_31_MARCH, 81770, 67)),
        ("846", 2025, ("Another kind of line", 1, 1)),
    ]
    statistics_file(tmp_path, RATE_COLUMNS, rows, name="a.csv")
    figures = read_published_figures(tmp_path)
    found = {place: cell.value for place, cell in figures.cells["LAC", 2025].items()}
    assert found == {"846": 71, "850": 60, "304": None, "South East": 55, "England": 67}
    assert figures.cell("LAC", 2025, "846").source == "z.csv!2"
    assert figures.cell("LAC", 2025, "304").words[0] == "suppressed"
    assert figures.disagreements == []


def test_two_files_that_disagree_are_told_of_and_the_first_wins(tmp_path):
    figures_file(tmp_path, [figure("LAC", "846", 2025, 71)], name="z.csv")
    statistics_file(tmp_path, RATE_COLUMNS, [("846", 2025, (ON_31_MARCH, 332, 72))], name="a.csv")
    figures = read_published_figures(tmp_path)
    assert figures.cell("LAC", 2025, "846").value == 71
    assert figures.disagreements == ["LAC 2025 846: 71 in z.csv!2, 72 in a.csv!2"]


def test_rounds_to_nought_replaces_a_bare_nought(tmp_path):
    figures_file(tmp_path, [figure("Work_Force_Agecy_Rate", "846", 2025, 0)], name="z.csv")
    statistics_file(tmp_path, ("agency_rate_fte",), [("846", 2025, ("low",))], name="a.csv")
    cell = read_published_figures(tmp_path).cell("Work_Force_Agecy_Rate", 2025, "846")
    assert (cell.value, cell.words[0]) == (None, "rounds to 0")


def test_a_joint_return_stands_for_both_councils(tmp_path):
    statistics_file(tmp_path, ("caseload_fte",), [("314 / 318", 2025, (13.9,))])
    figures = read_published_figures(tmp_path)
    assert figures.authority_values("Work_Force_AvgNumCase_SW", 2025) == {"314": 13.9, "318": 13.9}
    assert figures.names == {"314": "One", "318": "Other"}


def test_finance_years_are_named_by_the_year_they_end_in(tmp_path):
    path = figures_file(tmp_path, [figure("LACFinance", "846", "2024-25 (OT)", 2235)])
    assert read_published_figures(path).years_of("LACFinance") == [2025]


def test_a_dash_among_neighbours_is_no_neighbour(tmp_path):
    path = neighbours_file(tmp_path, c846=["850", "-", "304", ""])
    assert read_published_figures(path).neighbours == {"2025-05": {"846": ("850", "304")}}


def test_neighbours_come_in_the_order_of_their_rank(tmp_path):
    rows = [("M", "846", "", rank, other, "") for rank, other in ((10, "304"), (2, "850"), (1, "330"))]
    figures = read_published_figures(written(tmp_path / "n.csv", NEIGHBOURS, rows))
    assert figures.neighbours["M"]["846"] == ("330", "850", "304")


@pytest.mark.parametrize(
    ("text", "value", "word"),
    (
        ("71", 71.0, "no figure"),
        (" 12.5 ", 12.5, "no figure"),
        ("-3", -3.0, "no figure"),
        ("c", None, "suppressed"),
        ("x", None, "not available"),
        ("u", None, "not available"),
        (":", None, "not available"),
        ("Z", None, "not applicable"),
        ("k", None, "rounds to 0"),
        ("low", None, "rounds to 0"),
        ("-", None, "no figure"),
        ("", None, "no figure"),
    ),
)
def test_a_sign_is_never_a_number(text, value, word):
    cell = read_cell(text, "f!2")
    assert cell.value == value
    assert cell.words[0] == word


@pytest.mark.parametrize("text", ("nan", "inf", "1e5", "1,234", "n/a", "٣"))
def test_other_text_is_not_a_figure(text):
    with pytest.raises(ValueError, match=r".*"):
        read_cell(text, "f!2")


def test_a_reason_fills_a_gap_and_a_number_fills_it_for_good():
    figures = PublishedFigures()
    kept = []
    for value, symbol in ((None, "-"), (None, "c"), (None, "x"), (5.0, ""), (None, "c")):
        figures.take("LAC", 2025, "846", Published(value, symbol, symbol or "number"))
        kept.append(figures.cell("LAC", 2025, "846").source)
    assert kept == ["-", "c", "c", "number", "number"]


def test_populations_keep_their_signs(tmp_path):
    figures = read_published_figures(populations_file(tmp_path, ("846", 2024, "x"), ("England", 2024, 12000000)))
    assert figures.populations[2024, "846"].value is None
    assert figures.populations[2024, "England"].value == 12000000
