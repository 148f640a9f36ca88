"""`lineofsight demonstrate`: a council is made, measured and shown, and what it says to try next can be tried."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from lineofsight.cli.demonstrate import JOURNEY
from lineofsight.engines.snapshots import list_snapshots
from lineofsight.library.subjects import all_measures

Shown = Callable[..., str]


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """Run a command that must come out well, and give what it shows."""

    def run(*arguments: str) -> str:
        assert main(list(arguments)) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first run puts the council, and every later one finds it."""
    return tmp_path_factory.mktemp("demonstration")


def demonstrate(shown: Shown, store: Path) -> str:
    return shown("demonstrate", "--store", str(store), "--children", "150", "--years", "2")


def test_the_scorecard_follows_the_childs_journey(shown: Shown, store: Path) -> None:
    page = demonstrate(shown, store)

    assert page.startswith("A council that does not exist, 2024-04-01 to 2025-03-31\n")
    parts = [found for found in JOURNEY.values() if f"\n{found} " in page]
    assert parts == sorted(JOURNEY.values(), key=lambda part: page.index(f"\n{part} "))
    codes = [measure.code for measure in all_measures().values() if measure.code[:2] in JOURNEY]
    assert len(codes) > 80
    assert [code for code in codes if code not in page] == []


def test_the_council_is_made_once(shown: Shown, store: Path) -> None:
    first, second = demonstrate(shown, store), demonstrate(shown, store)

    assert first == second
    assert len(list_snapshots(store)) == 1


def test_what_it_says_to_try_next_can_be_tried(shown: Shown, store: Path) -> None:
    suggested = demonstrate(shown, store).partition("Try next:\n")[2].split("\n")
    commands = [shlex.split(line)[1:] for line in suggested if line]

    assert [command[0] for command in commands] == ["measure", "trace", "list", "due"]
    assert [command for command in commands if not shown(*command)] == []
