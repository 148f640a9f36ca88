"""CSV files as they really come."""

from __future__ import annotations

import os

import pytest

from lineofsight.core.readings import Refused
from lineofsight.formats import _delimited
from lineofsight.formats._delimited import MOST_BYTES, guard, read_delimited, read_headings, unguard, write_delimited

TEXT = "id,name\n1,Zoë – “Z”\n2,Anaïs\n"
COLUMNS = [("1", "2"), ("Zoë – “Z”", "Anaïs")]


@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"))
def test_the_usual_encodings_give_the_same_text(tmp_path, encoding):
    file = tmp_path / "a.csv"
    file.write_bytes(TEXT.encode(encoding))

    assert read_delimited(file).columns == COLUMNS
    assert read_headings(file) == ("id", "name")


@pytest.mark.parametrize("delimiter", (",", ";", "\t", "|"))
@pytest.mark.parametrize("line_end", ("\n", "\r\n", "\r"))
def test_the_usual_delimiters_and_line_ends_give_the_same_cells(tmp_path, delimiter, line_end):
    file = tmp_path / "a.csv"
    file.write_bytes(TEXT.replace(",", delimiter).replace("\n", line_end).encode())

    assert read_delimited(file).columns == COLUMNS
    assert read_headings(file) == ("id", "name")


def test_a_row_stands_on_the_line_it_starts_on(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text('\nid,name\n1,"two\nlines"\n\n2,one\n , \n3,one\n', encoding="utf-8")

    read = read_delimited(file)

    assert (read.lines, read.columns[0]) == ([3, 6, 8], ("1", "2", "3"))


def test_a_row_may_end_in_more_commas_than_the_headings(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("id,name\n1,Ada,,\n", encoding="utf-8")

    assert read_delimited(file).columns == [("1",), ("Ada",)]


def test_a_file_of_headings_alone_has_no_rows(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("id,name\n", encoding="utf-8")

    assert read_delimited(file).columns == [(), ()]


def test_a_million_empty_rows_are_no_rows(tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(b"id,name\n" + b",\n" * 1_000_000 + b"1,Ada\n")

    assert read_delimited(file).lines == [1_000_002]


def test_a_huge_file_is_refused_unread(tmp_path):
    file = tmp_path / "a.csv"
    with file.open("wb") as opened:
        os.truncate(opened.fileno(), MOST_BYTES + 1)

    with pytest.raises(Refused, match="larger than 512 MiB"):
        read_delimited(file)


def test_a_file_of_too_many_cells_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(_delimited, "MOST_CELLS", 10)
    file = tmp_path / "a.csv"
    file.write_text("id,name\n" + "1,Ada\n" * 6, encoding="utf-8")

    with pytest.raises(Refused, match="more than 10 cells"):
        read_delimited(file)


def test_a_missing_file_is_refused_and_has_no_headings(tmp_path):
    with pytest.raises(Refused, match=r"a\.csv cannot be opened"):
        read_delimited(tmp_path / "a.csv")
    assert read_headings(tmp_path / "a.csv") == ()


@pytest.mark.parametrize(
    ("text", "written"),
    (
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠1", "'＠1"),
        ("'=1", "''=1"),
        ("NULL", "'NULL"),
        ("NULLA", "NULLA"),
        ("1-2", "1-2"),
        ("'s Gravesend", "'s Gravesend"),
        ("Ann", "Ann"),
    ),
)
def test_text_that_a_spreadsheet_would_run_is_written_as_text_and_read_back(text, written):
    assert guard(text) == written
    assert unguard(written) == text


def test_what_was_written_is_read(tmp_path):
    write_delimited(tmp_path / "a.csv", ["id", "name"], [["1", "2"], ['a "b", c', "d\ne"]])

    assert read_delimited(tmp_path / "a.csv").columns == [("1", "2"), ('a "b", c', "d\ne")]
