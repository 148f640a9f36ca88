"""Every worked example holds on every engine."""

from __future__ import annotations

import pytest

from lineofsight.library.subjects import all_indicators
from tests.spec.worked_examples import Answers, Case, all_cases, expected, given_answer, told_not_recorded


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_example_holds(case: Case, engine_answers: Answers) -> None:
    answered = {name: given_answer(engine_answers, case, name) for name in expected(case)}
    assert answered == expected(case), case.example.says
    if case.example.not_recorded is not None:
        assert told_not_recorded(engine_answers, case) == case.example.not_recorded


@pytest.mark.parametrize("name", all_indicators())
def test_indicator_has_a_worked_example(name: str) -> None:
    assert all_indicators()[name].examples
