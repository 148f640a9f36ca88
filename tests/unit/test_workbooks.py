"""Hostile and broken workbooks: each is refused in one plain sentence, or only its broken lines are."""

from __future__ import annotations

import re

import pytest

from lineofsight.core.readings import Refused
from lineofsight.formats import annex_a
from tests.factories.workbooks import AS_AT
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
