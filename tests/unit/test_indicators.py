"""The grammar of indicators: what falls apart into which measures."""

from __future__ import annotations

import pytest

from lineofsight.core.derived import DerivedTable, in_order
from lineofsight.core.indicators import (
    Average,
    Count,
    Funnel,
    Indicator,
    Median,
    Rate,
    Share,
    Stage,
    during,
    open_between,
)

SAID = {"title": "", "because": "", "subject": "referrals", "unit": "referrals", "when": during("referred_on")}


@pytest.mark.parametrize(
    ("indicator", "kind"),
    (
        (Count(**SAID), "count"),
        (Share(**SAID, achieved=True), "share"),
        (Rate(**SAID), "rate"),
        (Average(**SAID, amount=1), "average"),
        (Median(**SAID, amount=1), "median"),
    ),
)
def test_most_kinds_are_one_measure(indicator: Indicator, kind: str) -> None:
    (measure,) = indicator.measures("anything")
    assert (measure.kind, measure.name, measure.subject) == (kind, "anything", "referrals")


def test_a_funnel_follows_stages_from_the_start_and_from_the_stage_before() -> None:
    stages = (Stage("start", "Start"), Stage("middle", "Middle", True, code="X-1"), Stage("end", "End", True))
    measures = Funnel(**SAID, stages=stages).measures("funnel")
    told = [(m.name, m.kind, m.code, m.counted) for m in measures]
    assert told == [
        ("funnel.start", "count", "", None),
        ("funnel.middle", "share", "X-1", None),
        ("funnel.end", "share", "", None),
        ("funnel.end_of_middle", "share", "", True),
    ]


def test_a_funnel_with_a_condition_keeps_it_at_every_stage() -> None:
    stages = (Stage("start", "Start"), Stage("middle", "Middle", achieved), Stage("end", "End", achieved))
    found = Funnel(**SAID, counted=counted, stages=stages).measures("funnel")
    assert [measure.counted for measure in found] == [counted, counted, counted, counted & achieved]


counted, achieved = 0b110, 0b011
"""Stand for two expressions: what matters is that they are joined by "and"."""


def test_a_flow_and_a_stock_are_told_apart() -> None:
    assert (during("held_on").is_stock, open_between("started_on", "ended_on").is_stock) == (False, True)
    assert str(during("held_on")) == "during:held_on"
    assert str(open_between("a", "b")) == "open:a:b"


def _fact(*after: str) -> DerivedTable:
    return DerivedTable(title="", because="", uses=(), columns={}, build=lambda _: None, after=after)


def test_derived_facts_follow_those_they_need() -> None:
    assert in_order({"a": _fact("c"), "b": _fact(), "c": _fact("b")}) == ("b", "c", "a")


@pytest.mark.parametrize("after", ("a", "missing"))
def test_facts_that_wait_for_one_another_are_a_fault(after: str) -> None:
    with pytest.raises(ValueError, match="wait for one another"):
        in_order({"a": _fact("b"), "b": _fact(after)})
