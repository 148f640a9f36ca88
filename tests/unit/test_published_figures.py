"""Reading published files: what is taken, what is refused, and what a sign in place of a number is taken for."""

from __future__ import annotations

import gzip
from datetime import date

import pytest

from lineofsight.core.readings import Refused
from lineofsight.formats import published_figures
from lineofsight.formats.published_figures import add_published_file, csv_tables, read_published_figures, recognises
from lineofsight.formats.published_figures.areas import JOINT_WORKFORCE_RETURNS, counted_once
from lineofsight.formats.published_figures.beside import put_beside
from lineofsight.formats.published_figures.described import described_measure
from lineofsight.formats.published_figures.figures import PublishedFigures
from lineofsight.formats.published_figures.measure import POPULATION, Measure
from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.formats.published_figures.statistics_series import SERIES
from lineofsight.formats.published_figures.symbols import Published, read_cell
from tests.fixtures.published import (
    CODES,
    FIGURES,
    NEIGHBOURS,
    figure,
    figures_file,
    neighbours_file,
    place_cells,
    populations_file,
    small_folder,
    statistics_file,
    written,
)

RATE_COLUMNS = ("population_type", "children_count", "rate_per_10000")
ON_31_MARCH = "Children looked after on 31 March each year"


def refusal(path):
    with pytest.raises(Refused) as caught:
        read_published_figures(path)
    return str(caught.value)


# ---------------------------------------------------------------- what is read


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


# ---------------------------------------------------------------- what is refused


def test_loading_published_figures_as_records_is_refused_with_the_way_to_use_them(tmp_path):
    path = figures_file(tmp_path, [figure("LAC", "846", 2025, 71)])
    with pytest.raises(Refused, match="lineofsight compare --with"):
        published_figures.read(path, authority="846", as_at=date(2025, 3, 31))


def test_a_file_of_another_kind_is_not_recognised(tmp_path):
    assert not recognises(written(tmp_path / "a.csv", ("one", "two"), [(1, 2)]))
    assert not recognises(tmp_path)
    (tmp_path / "picture.csv").write_bytes(b"\xff\xd8\xff\xe0")
    assert not recognises(tmp_path / "picture.csv")
    (tmp_path / "empty.csv").write_bytes(b"")
    assert not recognises(tmp_path / "empty.csv")


def test_a_single_unknown_file_is_refused_with_its_columns(tmp_path):
    assert refusal(written(tmp_path / "a.csv", ("one", "two"), [(1, 2)])).endswith("Its columns are: one, two.")


def test_missing_columns_are_named(tmp_path):
    path = written(tmp_path / "a.csv", FIGURES[:-1], [figure("LAC", "846", 2025, 71)[:-1]])
    assert refusal(path).endswith("It looks like figures of the interactive tool, but lacks: value.")
    path = written(tmp_path / "b.csv", (*CODES[:2], "Region"), [("846", "Brighton and Hove", "South East")])
    assert refusal(path).endswith("lacks: Type.")
    path = statistics_file(tmp_path, ("an_unknown_measure",), [("846", 2025, (1,))])
    assert refusal(path).endswith("It looks like open statistics, but lacks: any measure's column.")


def test_one_more_file_of_an_unknown_kind_is_refused(tmp_path):
    path = written(tmp_path / "a.csv", ("one", "two"), [(1, 2)])
    with pytest.raises(Refused, match="not a table of published figures"):
        add_published_file(path, PublishedFigures())


def test_one_more_file_adds_to_what_was_read(tmp_path):
    figures = read_published_figures(figures_file(tmp_path, [figure("LAC", "846", 2025, 71)]))
    add_published_file(neighbours_file(tmp_path, c846=["850"]), figures)
    assert figures.latest_model() == "2025-05"
    assert len(figures.files) == 2


def test_a_folder_without_published_figures_is_refused(tmp_path):
    assert "holds no published figures" in refusal(tmp_path)
    written(tmp_path / "a.csv", ("one", "two"), [(1, 2)])
    assert "holds no published figures" in refusal(tmp_path)


def test_a_path_that_leads_nowhere_is_refused(tmp_path):
    assert refusal(tmp_path / "none.csv").startswith("There is no file or folder")


def test_a_damaged_gzip_is_refused(tmp_path):
    path = figures_file(tmp_path, [figure("LAC", "846", year, 71) for year in range(2000, 2026)], "figures.csv.gz")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "damaged or cut short" in refusal(path)
    assert "damaged or cut short" in refusal(tmp_path)
    path.write_bytes(b"\x1f\x8b not gzip at all")
    assert "damaged or cut short" in refusal(path)


def test_a_file_that_the_system_does_not_hand_over_is_refused(tmp_path):
    (tmp_path / "figures.csv").mkdir()
    assert refusal(tmp_path) == "figures.csv cannot be read: Is a directory."


def test_a_line_that_is_cut_short_is_refused(tmp_path):
    path = figures_file(tmp_path, [figure("LAC", "846", 2025, 71)])
    path.write_text(path.read_text() + "Topic,LAC,LA,850,Hamp")
    assert refusal(path).startswith("figures.csv, line 3: 5 columns where the heading has 8.")


def test_a_file_beyond_any_published_size_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_tables, "MOST_BYTES", 1_000_000)
    path = tmp_path / "huge.csv"
    path.write_bytes(gzip.compress(b"measure," * 1_000_000))
    assert refusal(path) == "huge.csv holds more than 1 million bytes, which no published table does."


@pytest.mark.parametrize(
    ("content", "said"),
    (
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"PK\x03\x04\x14\x00\xff\xfe", "not a CSV file in UTF-8"),
        ("measure,Æ".encode("latin-1"), "not a CSV file in UTF-8"),
        (b"a,a\n1,2\n", "two columns of the same name"),
        (b"x" * 200_000 + b",b\n", "not a CSV file that can be read"),
        (",".join(CODES).encode() + b"\n" + b"x" * 200_000 + b",1,2,3\n", "not a CSV file that can be read"),
    ),
)
def test_a_file_that_is_not_a_sound_csv_is_refused(tmp_path, content, said):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    assert said in refusal(path)


@pytest.mark.parametrize(
    ("row", "said"),
    (
        (("T", "LAC", "LA", "8460", "B", "South East", 2025, 71), "three-digit code"),
        (("T", "LAC", "Ward", "846", "B", "South East", 2025, 71), "not one of England, Region and LA"),
        (("T", "LAC", "LA", "846", "B", "South East", 2025, "many"), "“many” is not a figure"),
        (("T", "LAC", "LA", "846", "B", "South East", "spring", 71), "“spring” is not a figure"),
    ),
)
def test_a_line_of_the_interactive_tool_that_makes_no_sense_refuses_the_file(tmp_path, row, said):
    message = refusal(figures_file(tmp_path, [figure("LAC", "850", 2025, 60), row]))
    assert message.startswith("figures.csv, line 3: ")
    assert said in message


def test_a_line_of_an_open_table_that_makes_no_sense_refuses_the_file(tmp_path):
    assert "“many” is not a figure" in refusal(statistics_file(tmp_path, ("caseload_fte",), [("846", 2025, ("many",))]))
    assert "“soon” is not a year" in refusal(statistics_file(tmp_path, ("caseload_fte",), [("846", "soon", (1,))]))
    cells = list(place_cells("846", 2025))
    cells[2] = "Ward"
    headings = statistics_file(tmp_path, ("caseload_fte",), []).read_text().strip().split(",")
    assert "“Ward” is not one of" in refusal(written(tmp_path / "w.csv", headings, [(*cells, 1)]))


def test_a_neighbour_without_a_rank_refuses_the_file(tmp_path):
    path = written(tmp_path / "n.csv", NEIGHBOURS, [("M", "846", "", "first", "850", "")])
    assert "“first” is not a neighbour's rank" in refusal(path)


# ---------------------------------------------------------------- side by side


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


# ---------------------------------------------------------------- authorities that began or ended


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


# ---------------------------------------------------------------- the measures


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
