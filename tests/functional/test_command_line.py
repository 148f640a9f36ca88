"""The command as a shell meets it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from lineofsight import __version__
from lineofsight.__main__ import command_names, main
from lineofsight.cli import list as list_command
from lineofsight.core.readings import Refused


def test_version(capsys):
    with pytest.raises(SystemExit, match=r"^0$"):
        main(["--version"])

    assert capsys.readouterr().out == f"lineofsight {__version__}\n"


@pytest.mark.parametrize("arguments", ([], ["no-such-command"], ["list"], ["list", "no-such-kind"]))
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit, match=r"^2$"):
        main(arguments)

    assert "usage: lineofsight" in capsys.readouterr().err


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit, match=r"^0$"):
        main(["--help"])

    shown = capsys.readouterr().out
    assert [name for name in command_names() if name not in shown] == []


@pytest.mark.parametrize("kind", list_command.KINDS)
def test_lists_are_json_with_the_words_promised(kind, capsys):
    assert main(["list", kind, "--format", "json"]) == 0

    rows = json.loads(capsys.readouterr().out)
    assert rows != []
    assert {tuple(row) for row in rows} == {("name", "code", "title", "unit", "tables", "status")}


def refuse(_options):
    raise Refused("The workbook is locked with a password.")


def interrupt(_options):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("run", "code", "said"),
    (
        (refuse, 1, "lineofsight: The workbook is locked with a password.\n"),
        (interrupt, 130, "lineofsight: stopped\n"),
    ),
)
def test_an_end_that_is_not_success_is_one_plain_sentence(run, code, said, monkeypatch, capsys):
    monkeypatch.setattr(list_command, "run", run)

    assert main(["list", "formats"]) == code
    assert capsys.readouterr().err == said


def test_a_reader_who_has_seen_enough_is_no_fault():
    command = f"{sys.executable} -m lineofsight list timescales --format json | head -n 1"

    run = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)

    assert (run.stdout, run.stderr) == ("[\n", "")


def test_a_letter_that_the_terminal_lacks_is_no_fault():
    command = [sys.executable, "-m", "lineofsight", "list", "formats"]

    run = subprocess.run(command, env={"PYTHONIOENCODING": "ascii"}, capture_output=True, text=True, check=True)

    assert run.stderr == ""
