from __future__ import annotations

import csv
import io
import json

import pytest

from lineofsight.__main__ import main

SETTINGS = """
authority = "846"
closures = [2024-12-27, 2024-12-30, 2024-12-31]

[timescales.child_protection_visit]
length = 5
"""


@pytest.fixture
def ask(capsys):
    """Run `lineofsight due` and hand back its exit code, what it answered and what it complained of."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["due", *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture
def settings(tmp_path):
    path = tmp_path / "brighton.toml"
    path.write_text(SETTINGS)
    return path


def test_the_answer_comes_first_and_then_what_it_rests_on(ask):
    code, out, err = ask("CP04", "14/12/2023")
    assert (code, err) == (0, "")
    assert out.startswith("Initial child protection conference: Tuesday 9 January 2024\n")
    assert "15 working days of the strategy discussion" in out


def test_json_is_one_object_with_stable_names(ask):
    code, out, _ = ask("cp04", "2023-12-14", "--format", "json")
    answer = json.loads(out)
    assert code == 0
    assert list(answer) == [
        "rule", "code", "asked", "title", "authority", "start", "due", "weekday", "not_before", "length", "unit",
        "counting", "convention", "calendar", "basis", "mark", "evidence", "in_force_from", "in_force_to", "wording",
        "population", "source", "note",
    ]  # fmt: skip
    assert (answer["rule"], answer["due"], answer["weekday"]) == (
        "initial_child_protection_conference",
        "2024-01-09",
        "Tuesday",
    )


def test_csv_has_a_heading_and_one_row(ask):
    _, out, _ = ask("AS02", "2010-12-17", "--authority", "331", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert (row["code"], row["asked"], row["due"], row["mark"]) == ("AS01", "AS02", "2010-12-30", "local")


def test_a_clock_in_hours_is_shown_in_london_time(ask):
    _, out, _ = ask("MI01", "2024-03-29T17:30:00Z")
    assert out.startswith("Return home interview: Monday 1 April 2024, 18:30 London time\n")


def test_no_fixed_day_is_null_with_the_reason(ask):
    code, out, _ = ask("placement_plan", "2020-05-01", "--format", "json")
    answer = json.loads(out)
    assert (code, answer["due"]) == (0, None)
    assert "as soon as was reasonably practicable" in answer["wording"]
    assert ask("placement_plan", "2020-05-01")[1].startswith("Placement plan: no due date\n")


def test_the_other_counting_is_named_beside_the_answer(ask):
    _, out, _ = ask("CP04", "2023-12-14", "--counting", "beginning-with", "--format", "json")
    answer = json.loads(out)
    assert (answer["due"], answer["counting"]) == ("2024-01-08", "beginning with")
    assert 'the rule itself is counted "within"' in answer["note"]


def test_a_council_s_settings_are_used(ask, settings):
    _, out, _ = ask("CP09", "2024-12-20", "--settings", str(settings), "--format", "json")
    answer = json.loads(out)
    assert (answer["due"], answer["length"], answer["authority"]) == ("2025-01-06", 5, "846")


def test_settings_may_be_json(ask, tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"timescales": {"CP09": {"length": 5}}}')
    _, out, _ = ask("CP09", "2024-03-15", "--settings", str(path), "--format", "json")
    assert json.loads(out)["due"] == "2024-03-22"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    (
        (("asessment", "2024-01-02"), "Did you mean one of these: assessment"),
        (("AS05", "2012-01-02"), "was in force on 2012-01-02"),
        (("AS05", "30/02/2024"), "There is no such day as 30/02/2024"),
        (("AS05", "2024-02-30"), "There is no such day as 2024-02-30"),
        (("AS05", "yesterday"), '"yesterday" is not a date'),
        (("AS05", "2041-01-01"), "outside 1990 to 2040"),
        (("MI01", "2024-03-29"), "needs a time with its offset"),
        (("MI01", "2024-03-29T17:30:00"), "does not say its offset"),
        (("AS05", "2024-01-02T10:00"), "does not say its offset"),
        (("AS05", "2024-01-02", "--authority", "Brent"), "three digits"),
        (("AS05", "2024-01-02", "--settings", "no-such-file.toml"), "cannot be read"),
        (("PL10", "2026-05-01"), "switched off"),
        (("PF01", "2024-09-02", "--counting", "within"), "first day cannot be changed"),
    ),
)
def test_what_cannot_be_answered_is_refused_in_one_sentence(ask, arguments, reason):
    code, out, err = ask(*arguments)
    assert (code, out) == (1, "")
    assert reason in err
    assert err.count("\n") == 1


def test_settings_of_another_council_are_refused(ask, settings):
    code, _, err = ask("CP09", "2024-12-20", "--settings", str(settings), "--authority", "304")
    assert (code, err) == (1, "lineofsight: The settings belong to council 846, not to 304.\n")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    (
        ("broken.toml", b"authority = ", "is not TOML"),
        ("broken.json", b"{", "is not JSON"),
        ("deep.json", b"[" * 100_000, "is not JSON"),
        ("latin.toml", b'authority = "\xff"', "UTF-8"),
        ("unknown.toml", b"[timescales.no_such_rule]\nlength = 5", "no timescale called"),
    ),
)
def test_a_bad_settings_file_is_refused(ask, tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    code, _, err = ask("CP09", "2024-12-20", "--settings", str(path))
    assert code == 1
    assert reason in err


@pytest.mark.parametrize("arguments", ((), ("CP04",), ("CP04", "2024-01-02", "--counting", "backwards")))
def test_wrong_usage_exits_with_two(ask, arguments, capsys):
    with pytest.raises(SystemExit, match="2"):
        ask(*arguments)
    capsys.readouterr()
