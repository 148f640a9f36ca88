"""Hostile and broken workbooks: each is refused in one plain sentence, or only its broken lines are."""

from __future__ import annotations

import re

import pytest

from lineofsight.core.readings import Refused
from lineofsight.formats import annex_a
from lineofsight.formats._sheet_survey import MOST_CELLS, Extent, survey
from lineofsight.formats._workbooks import Workbook, sheet_names
from tests.factories.workbooks import AS_AT, workbook
from tests.fixtures.broken_workbooks import BrokenWorkbook, broken_workbooks

SENTENCE = re.compile(r"annex_a\.xlsx [a-z][^\n]*\.")


@pytest.mark.parametrize("case", broken_workbooks(), ids=lambda case: case.name)
def test_a_broken_workbook_is_refused_in_a_plain_sentence_or_line_by_line(case: BrokenWorkbook, tmp_path):
    path = case.write(tmp_path)
    as_at = None if case.name == "no date at all" else AS_AT

    if case.refused:
        with pytest.raises(Refused) as refused:
            annex_a.read(path, authority="846", as_at=as_at)
        assert case.refused in str(refused.value)
        assert SENTENCE.fullmatch(str(refused.value))
    else:
        reading = annex_a.read(path, authority="846", as_at=as_at)
        found = [(refusal.sheet, refusal.line, refusal.column) for refusal in reading.refusals]
        assert found == [(sheet, line, column) for sheet, line, column, _ in case.lines]
        assert [
            reason in refusal.reason for refusal, (*_, reason) in zip(reading.refusals, case.lines, strict=True)
        ] == [True for _ in case.lines]


def test_the_corpus_is_large_and_every_case_has_its_own_name():
    names = [case.name for case in broken_workbooks()]

    assert len(names) >= 90
    assert len(set(names)) == len(names)


def test_a_sheet_of_too_many_cells_is_refused_however_small_it_is_packed():
    with pytest.raises(Refused, match="a sheet of more than 20,000,000 cells"):
        survey(b"<c " * (MOST_CELLS + 1), Extent(), "annex_a.xlsx", is_last=True)


def test_long_pieces_are_cut_where_nothing_is_torn():
    long_text = b"x" * 2_000_000
    formula = b'<c r="A1"><f>1</f></c>'

    assert survey(b"<row><c " + long_text, Extent(), "f") == b"<c " + long_text
    assert survey(b"<si>" + long_text + b"<si>", Extent(), "f") == b"<si>"
    assert survey(long_text, Extent(), "f") == b""
    assert survey(b"<row>" + formula, Extent(), "f") == b"<row>" + formula


def test_names_of_sheets_are_told_without_reading_them(tmp_path):
    path = workbook(tmp_path / "two.xlsx", {"List 1": [["a"]], "Notes & more": []})

    assert sheet_names(path) == ["List 1", "Notes & more"]


def test_when_the_reader_itself_gives_up_the_file_is_refused_and_a_person_can_still_stop_it(tmp_path):
    opened = Workbook(workbook(tmp_path / "one.xlsx", {"List 1": [["a"]]}))
    gives_up = type("PanicException", (BaseException,), {})

    def fail(error):
        raise error

    with pytest.raises(Refused, match="is damaged: its sheets cannot be read"):
        opened._attempt(lambda: fail(gives_up()))
    with pytest.raises(KeyboardInterrupt):
        opened._attempt(lambda: fail(KeyboardInterrupt()))
