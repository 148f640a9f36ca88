"""Dates, times and numbers as people write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lineofsight.web.common.templatetags import words


def test_a_moment_is_told_by_the_clock_on_the_wall():
    assert words.moment(datetime(2025, 7, 1, 8, 30, tzinfo=UTC)) == "1 July 2025 at 9:30am"


@pytest.mark.parametrize("filtered", (words.day, words.moment, words.month, words.number, words.share, words.clock))
def test_what_is_not_known_is_blank_and_never_nought(filtered):
    assert filtered(None) == ""
