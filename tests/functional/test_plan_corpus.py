"""Plans in eight layouts and six kinds of document: what is read is what was written, field by field."""

from __future__ import annotations

import pytest

from lineofsight.core.written_plans import WrittenAction
from lineofsight.formats._laid_out import lay_out
from lineofsight.formats.plans import read_plan
from tests.factories.plans import corpus
from tests.factories.scores import OF_ACTION, compared

DOCUMENTS = corpus()


def test_the_corpus_is_large_and_leaves_no_field_of_an_action_out():
    assert len(DOCUMENTS) == 56
    assert set(WrittenAction.__dataclass_fields__) == {*OF_ACTION, "lines"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.name)
def test_what_is_read_is_what_was_written(document, tmp_path):
    found = compared(document, read_plan(document.write(tmp_path)))

    assert [each for each in found if not each.is_right] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.name)
def test_every_line_is_understood_or_left_for_a_person(document, tmp_path):
    path = document.write(tmp_path)
    plan = read_plan(path)
    told = {
        line for each in (*plan.understood, *plan.not_understood) for line in range(each.lines[0], each.lines[1] + 1)
    }

    assert [line for line in lay_out(path).lines if line.text.strip() and line.number not in told] == []
