"""`lineofsight plan read` on the plans that councils published, beside what a person found in them by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from lineofsight.formats._laid_out import lay_out
from lineofsight.formats.plans import read_plan

MISSION = Path(__file__).parents[3] / "shared" / "mission"


@pytest.fixture(scope="module")
def truth():
    path = MISSION / "seed_truth.json"
    if not path.is_file():
        pytest.skip(f"the published plans are not here: {path}")
    return json.loads(path.read_text(encoding="utf-8"))


def seed(truth, number):
    return MISSION / "seeds" / truth[number]["file"]


@pytest.fixture
def read(truth, capsys):
    def through_the_command_line(number):
        assert main(["plan", "read", str(seed(truth, number)), "--format", "json"]) == 0
        printed = capsys.readouterr()
        return json.loads(printed.out), printed.err

    return through_the_command_line


def joined(said):
    """What a person found, in one text: several aims are listed, and a blank is nothing."""
    return (" ".join(said) if isinstance(said, list) else said) or None


KEYS = {
    "title",
    "council",
    "plan_date",
    "inspection",
    "rating_scale",
    "areas",
    "recommendations",
    "not_understood",
    "counts",
}


def test_the_plan_of_2010_action_by_action(read, truth):
    plan, _ = read("002")
    expected = truth["002"]
    found = [
        {
            "area": area["number"],
            **{name: action[name] for name in ("number", "kind", "action", "milestones", "evaluation", "lead", "due")},
            "rag": action["rating"],
            "lines": action["lines"],
        }
        for area in plan["areas"]
        for action in area["actions"]
    ]

    assert found == [
        {
            "area": area["area"],
            "number": action["number"],
            "kind": action["kind"],
            "action": action["action"],
            "milestones": action["milestones"] or None,
            "evaluation": action["evaluation"] or None,
            "lead": action["lead"],
            "due": None,
            "rag": action["rag"],
            "lines": [min(action["lines"]), max(action["lines"])],
        }
        for area in expected["areas"]
        for action in area.get("actions", [])
    ]


def test_the_areas_of_2010(read, truth):
    plan, _ = read("002")

    assert [
        (area["number"], area["title"], area["source"], area["aim"], area["measurable_success"], area["owner"])
        for area in plan["areas"]
    ] == [
        (
            area["area"],
            area["title"],
            *(joined(area[name]) for name in ("source", "aim", "measurable_success", "owner")),
        )
        for area in truth["002"]["areas"]
    ]


def test_the_plan_of_2010_as_a_whole(read, truth):
    plan, said = read("002")
    expected = truth["002"]
    counts = plan["counts"]

    assert set(plan) == KEYS
    assert [plan[name] for name in ("title", "council", "plan_date")] == [
        expected[name] for name in ("title", "council", "plan_date")
    ]
    assert plan["rating_scale"] == dict.fromkeys(expected["scale"])
    assert (counts["actions"], counts["sub_actions"], counts["ratings"], counts["unrated"]) == (
        expected["counts"]["numbered_actions"],
        expected["counts"]["unnumbered_sub_actions"],
        {"green": expected["counts"]["green"], "amber": expected["counts"]["amber"]},
        expected["counts"]["missing_rag"],
    )
    assert {**counts["leads"], "(none)": counts["without_lead"]} == expected["lead_strings"]
    assert counts["people"] == {
        short: name
        for short, name in expected["initials"].items()
        if short.isupper() and not name.startswith("not expanded")
    }
    assert plan["recommendations"] == []
    assert said == f"lineofsight: {expected['file']}: 41 actions and 0 recommendations were read.\n"


def test_the_plan_of_2017(read, truth):
    plan, _ = read("000")
    expected = truth["000"]

    assert set(plan) == KEYS
    assert [plan[name] for name in ("title", "council", "plan_date")] == [
        expected[name] for name in ("title", "council", "plan_date")
    ]
    assert expected["inspection"].startswith(plan["inspection"])
    assert plan["rating_scale"] == expected["scale"]
    assert plan["areas"] == []
    assert plan["recommendations"] == [
        {
            "number": each["number"],
            "text": each["recommendation"],
            "progress": each["progress"],
            "rating": each["rag"],
            "owner": each["owner"],
            "due": each["due_date"],
            "lines": [each["line"], each["line"]],
        }
        for each in expected["recommendations"]
    ]
    assert (plan["counts"]["progress_points"], plan["counts"]["ratings"]) == (25, {"green": 9, "amber": 2})
    assert {tuple(left["lines"]) for left in plan["not_understood"]} == {(39, 39), (42, 42)}


def test_a_report_without_a_plan_says_so_and_lists_what_the_inspectors_recommended(read, truth):
    plan, said = read("001")
    expected = truth["001"]

    assert [plan[name] for name in ("title", "council")] == [expected[name] for name in ("title", "council")]
    assert plan["areas"] == []
    assert [(each["number"], each["text"], each["rating"], each["lines"]) for each in plan["recommendations"]] == [
        (each["number"], each["text"], None, [each["line"], each["line"]]) for each in expected["recommendations"]
    ]
    assert "holds no plan" in said


@pytest.mark.parametrize("number", ("003", "004"))
def test_a_document_without_a_plan_gives_none_and_says_so(read, truth, number):
    plan, said = read(number)

    assert [plan[name] for name in ("title", "council", "areas", "recommendations")] == [
        truth[number]["title"],
        truth[number]["council"],
        [],
        [],
    ]
    assert "holds no plan" in said


@pytest.mark.parametrize("number", ("000", "001", "002", "003", "004"))
def test_every_line_is_accounted_for(truth, number):
    document = lay_out(seed(truth, number))
    plan = read_plan(seed(truth, number))
    told = [each.lines for each in (*plan.understood, *plan.not_understood)]
    lines = {line for first, last in told for line in range(first, last + 1)}

    assert [line.number for line in document.lines if line.text.strip() and line.number not in lines] == []


def test_a_person_sees_the_plan_as_a_table(truth, capsys):
    assert main(["plan", "read", str(seed(truth, "002"))]) == 0

    shown = capsys.readouterr().out
    assert "CP/JD (Jane Doherty)" in shown
    assert "Gutters" in shown
