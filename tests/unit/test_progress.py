"""The three facts of an action on a day: how it stands against time, how far it has come, what it has changed."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.progress import (
    Completion,
    Delivery,
    Evidence,
    Facts,
    Impact,
    PieceOfEvidence,
    Timing,
    evidence_held,
    timing_in_words,
)

ON = date(2025, 3, 13)


def facts(completion=Completion.IN_PROGRESS, **delivery) -> Facts:
    return Facts(completion=completion, delivery=Delivery(**delivery))


@pytest.mark.parametrize(
    ("given", "timing", "words"),
    (
        (facts(due_on=ON), Timing.IN_TIME, "it is in time (due 13 March 2025)"),
        (facts(due_on=date(2025, 3, 12)), Timing.LATE, "it is 1 day late (due 12 March 2025)"),
        (facts(due_on=date(2025, 3, 3)), Timing.LATE, "it is 10 days late (due 3 March 2025)"),
        (facts(due_on=date(2025, 3, 2)), Timing.LONG_LATE, "it is 11 days late (due 2 March 2025)"),
        (facts(), Timing.NO_DUE_DATE, "whether it is in time cannot be said (no due date)"),
        (
            facts(due_on=date(2025, 5, 1), first_due_on=date(2025, 3, 1), revised=3),
            Timing.MOVED,
            "it is in time (due 1 May 2025; moved 3 times)",
        ),
        (facts(first_due_on=date(2025, 3, 12)), Timing.LATE, "it is 1 day late (due 12 March 2025)"),
        (
            facts(Completion.AGREED, due_on=date(2025, 5, 1)),
            Timing.NOT_STARTED,
            "it has not started (due 1 May 2025)",
        ),
        (facts(Completion.AGREED, starts_on=ON), Timing.NO_DUE_DATE, "it has not started (no due date)"),
        (
            facts(Completion.AGREED, starts_on=date(2025, 4, 1), due_on=date(2025, 5, 1)),
            Timing.IN_TIME,
            "it is to start on 1 April 2025 (due 1 May 2025)",
        ),
        (
            facts(Completion.DONE, due_on=date(2025, 3, 1), finished_on=date(2025, 3, 1)),
            Timing.IN_TIME,
            "it was finished in time (due 1 March 2025)",
        ),
        (
            facts(Completion.VERIFIED, due_on=date(2025, 3, 1), finished_on=date(2025, 3, 3), revised=1),
            Timing.LATE,
            "it was finished 2 days late (due 1 March 2025; moved once)",
        ),
        (
            facts(Completion.DONE, due_on=date(2025, 3, 1), finished_on=date(2025, 3, 14)),
            Timing.LONG_LATE,
            "it is 12 days late (due 1 March 2025)",
        ),
        (
            facts(Completion.REOPENED, due_on=date(2025, 3, 1), finished_on=date(2025, 2, 1)),
            Timing.LONG_LATE,
            "it is 12 days late (due 1 March 2025)",
        ),
    ),
)
def test_an_action_stands_against_time_as_the_worst_that_can_be_said(given, timing, words):
    assert (given.timing(ON, some_delay_days=10), timing_in_words(given, ON)) == (timing, words)


def test_an_action_without_a_test_of_success_has_no_known_impact():
    assert Facts(completion=Completion.CLOSED).impact is Impact.UNKNOWN


@pytest.mark.parametrize(
    ("pieces", "expected"),
    (
        ((), Evidence.NONE),
        ((PieceOfEvidence(date(2025, 3, 14)),), Evidence.NONE),
        ((PieceOfEvidence(ON),), Evidence.OFFERED),
        ((PieceOfEvidence(ON, verified_on=date(2025, 3, 14)),), Evidence.OFFERED),
        ((PieceOfEvidence(ON, verified_on=ON, verified_by_owner=True),), Evidence.OFFERED),
        ((PieceOfEvidence(ON), PieceOfEvidence(ON, verified_on=ON)), Evidence.VERIFIED),
    ),
)
def test_evidence_counts_from_the_day_somebody_else_verified_it(pieces, expected):
    assert evidence_held(pieces, ON) is expected
