"""Figures: values from parts, and addresses that can be read back."""

from __future__ import annotations

import pytest

from lineofsight.core.figures import WHOLE, FigureReference, value_of
from lineofsight.core.periods import Period
from lineofsight.core.readings import Refused


@pytest.mark.parametrize(
    ("kind", "numerator", "denominator", "value"),
    (
        ("count", 7, None, 7),
        ("count", 0, None, 0),
        ("share", 1, 4, 25),
        ("share", 0, 4, 0),
        ("share", 0, 0, None),
        ("share", None, 4, None),
        ("rate", 5, 10_000, 5),
        ("rate", 5, None, None),
        ("average", 9, 2, 4.5),
    ),
)
def test_a_value_follows_from_its_parts(kind: str, numerator: int, denominator: int, value: float) -> None:
    assert value_of(kind, numerator, denominator) == value


@pytest.mark.parametrize("group", (WHOLE, "Pod 3", "a/b=c %", "Größe"))
def test_a_reference_is_read_back(group: str) -> None:
    breakdown = WHOLE if group == WHOLE else "team"
    period = Period.parse("2024-04")
    reference = FigureReference("2025-03-31-aa", "section_47_funnel.plan", period, breakdown, group, "0f1e")
    assert FigureReference.parse(str(reference)) == reference


@pytest.mark.parametrize("text", ("", "x", "a/b/c/d/e", "a/b/2024-05..2024-04/whole/e", "a/b/2024-05/whole"))
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a figure's reference"):
        FigureReference.parse(text)
