from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime

import pytest

from lineofsight.cli._presentation import fitted, progress_shown, show
from lineofsight.core.clocks import Unit

ROWS = [
    {"team": "North", "numerator": 1234, "value": 87.25, "due_on": date(2024, 4, 1), "late": True},
    {"team": "=SUM(A1)", "numerator": None, "value": 5.0, "due_on": None, "late": False, "note": "blank"},
]


def test_a_table_is_aligned_and_says_blanks_as_blanks(capsys):
    show(ROWS, "table")

    assert capsys.readouterr().out.splitlines() == [
        "team      numerator  value  due on      late  note",
        "--------  ---------  -----  ----------  ----  -----",
        "North         1,234  87.25  2024-04-01  yes   –",
        "=SUM(A1)          –      5  –           no    blank",
    ]


def test_a_table_without_rows_says_so(capsys):
    show([], "table")

    assert capsys.readouterr().out == "Nothing to show.\n"


def test_json_keeps_blanks_as_null_and_dates_as_iso(capsys):
    moment = datetime(2024, 4, 1, 9, 30, tzinfo=UTC)
    show([{"a": None, "b": date(2024, 4, 1), "c": moment, "d": Unit.WEEKS, "e": {"y", "x"}, "f": 0}], "json")

    assert json.loads(capsys.readouterr().out) == [
        {"a": None, "b": "2024-04-01", "c": "2024-04-01T09:30:00+00:00", "d": "weeks", "e": ["x", "y"], "f": 0}
    ]


def test_csv_is_never_a_formula(capsys):
    show(ROWS, "csv")

    assert capsys.readouterr().out.splitlines() == [
        "team,numerator,value,due_on,late,note",
        "North,1234,87.25,2024-04-01,yes,",
        "'=SUM(A1),,5.0,,no,blank",
    ]


@pytest.mark.parametrize("mark", ("=", "+", "-", "@", "\t", "\r"))
def test_every_mark_that_starts_a_formula_is_disarmed(mark, capsys):
    show([{"text": f"{mark}1"}], "csv")

    assert capsys.readouterr().out.replace('"', "").startswith(f"text\n'{mark}1")


def test_columns_that_cannot_fit_stay_readable():
    assert fitted([40, 3, 40], [12, 3, 9], available=10) == [12, 3, 9]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def times(*seconds):
    return iter(seconds).__next__


def test_progress_in_a_log_is_a_plain_line_every_few_seconds():
    log = io.StringIO()
    with progress_shown(log, clock=times(0, 1, 6, 6, 7)) as progress:
        progress("List 4", 100, 1000)
        progress("List 4", 600, 1000)
        progress("List 4", 700, 1000)

    assert log.getvalue() == "List 4: 600 of 1,000 (60%)\n"


def test_progress_on_a_terminal_is_one_line_that_is_wiped_at_the_end():
    terminal = Terminal()
    with progress_shown(terminal, clock=times(0, 1, 1, 2, 2)) as progress:
        progress("List 4", 1, 0)
        progress("4", 2, 0)

    assert terminal.getvalue() == "\rList 4: 1\r4: 2     \r         \r"
