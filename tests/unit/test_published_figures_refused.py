"""Published files that cannot be trusted are refused whole, with the line and the reason."""

from __future__ import annotations

import gzip
from datetime import date

import pytest

from lineofsight.core.readings import Refused
from lineofsight.formats import published_figures
from lineofsight.formats.published_figures import add_published_file, csv_tables, read_published_figures, recognises
from lineofsight.formats.published_figures.figures import PublishedFigures
from tests.fixtures.published import (
    CODES,
    FIGURES,
    NEIGHBOURS,
    figure,
    figures_file,
    neighbours_file,
    place_cells,
    statistics_file,
    written,
)


def refusal(path):
    with pytest.raises(Refused) as caught:
        read_published_figures(path)
    return str(caught.value)


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
