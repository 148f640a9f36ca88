"""A power cut loses no save that somebody was told is safe, and leaves none by half."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineofsight.web.settings.environment import SQLITE_OPENING
from tests.web.operations.power_cuts import AfterCut, after_cuts, record_saves

SAVES = 60


def played(tmp_path: Path, opening: str, cuts: int) -> list[AfterCut]:
    (tmp_path / "disk").mkdir()
    (tmp_path / "after").mkdir()
    tape = record_saves(tmp_path / "disk" / "records.sqlite3", opening, SAVES)
    return list(after_cuts(tape, tmp_path / "after", cuts))


def at_fault(after: list[AfterCut]) -> list[AfterCut]:
    return [found for found in after if not found.is_sound or found.lost or found.halved]


@pytest.mark.parametrize(("cuts"), (600, pytest.param(10_000, marks=pytest.mark.long)))
def test_nothing_that_was_saved_is_lost(tmp_path, cuts):
    after = played(tmp_path, SQLITE_OPENING, cuts)

    assert (len(after), at_fault(after)) == (cuts, [])


def test_the_players_would_see_a_loss(tmp_path):
    after = played(tmp_path, SQLITE_OPENING.replace("synchronous=FULL", "synchronous=NORMAL"), 300)

    assert any(found.lost for found in after)
