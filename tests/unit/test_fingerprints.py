"""Fingerprints: a meaning keeps its own, and another meaning has another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.core.indicators import Share, during
from lineofsight.engines.fingerprints import columns_used, facts_used, fingerprint, sources_used
from lineofsight.library.expressions import row
from lineofsight.library.subjects import all_measures

SAID = Share(
    title="Assessments in time",
    because="Drift.",
    subject="assessments",
    unit="assessments",
    when=during("authorised_on"),
    achieved=row.authorised_on <= row.due_on,
)


def printed(indicator: Share) -> str:
    return fingerprint(indicator.measures("any")[0])


def test_words_do_not_change_a_meaning() -> None:
    assert printed(replace(SAID, title="Other words", because="Another reason", note="A note")) == printed(SAID)


@pytest.mark.parametrize(
    "changed",
    (
        replace(SAID, achieved=row.authorised_on < row.due_on),
        replace(SAID, counted=row.started_on.notnull()),
        replace(SAID, when=during("started_on")),
        replace(SAID, distinct="child_id"),
        replace(SAID, not_recorded=row.started_on.isnull()),
    ),
    ids=("boundary", "counted", "when", "distinct", "not recorded"),
)
def test_another_condition_is_another_meaning(changed: Share) -> None:
    assert printed(changed) != printed(SAID)


def test_no_two_measures_mean_the_same_by_accident() -> None:
    prints = {name: fingerprint(measure) for name, measure in all_measures().items()}
    kinds = {
        name: (m.kind, m.subject, str(m.when), repr(m.counted), repr(m.achieved)) for name, m in all_measures().items()
    }
    same = [
        (one, other)
        for one, first in prints.items()
        for other, second in prints.items()
        if one < other and first == second and kinds[one] != kinds[other]
    ]
    assert same == []


def test_a_measure_rests_on_facts_and_through_them_on_sources() -> None:
    measure = all_measures()["re_referrals"]
    assert "previous_referral" in facts_used(measure)
    assert {"referrals", "referrals.referred_on"} <= sources_used(measure)
    assert columns_used(measure) >= {"referred_on", "twelve_months_after_previous_on"}
