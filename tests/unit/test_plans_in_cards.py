"""Actions that stand each in a card of its own, or one label under another, instead of in a row."""

from __future__ import annotations

import pytest

from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats.plans import understand


def read(*lines):
    return understand(lay_out_text("\n".join(lines), "plan.txt"))


def actions(plan):
    return [
        (each.number, each.action, each.milestones, each.evaluation, each.rating, each.lead, each.due, each.lines)
        for each in plan.actions
    ]


def left(plan):
    return [each.text for each in plan.not_understood]


def test_cards_of_rows_after_other_rows_of_the_table():
    plan = read(
        "Priority\t1. Supervision",
        "Action 1.1\tWrite a policy",
        "Lead\tAA",
        "By when\tJune 2024",
        "RAG\tGreen",
        "Action 1.2\tAudit records",
        "Next steps\tThirty files",
        "Progress\tTen were audited",
        "RAG\tAmb er",
    )

    assert [(area.number, area.title) for area in plan.areas] == [("1", "Supervision")]
    assert actions(plan) == [
        ("1.1", "Write a policy", None, None, "Green", "AA", "June 2024", (2, 5)),
        ("1.2", "Audit records", "Thirty files", "Ten were audited", "Amber", None, None, (6, 9)),
    ]
    assert left(plan) == []


def test_cards_of_lines_under_a_title_of_an_area():
    plan = read(
        "Priority B: Recording",
        "",
        "Action A: Record each visit within two days: no later",
        "",
        "Lead: RH",
        "",
        "Status: On track",
        "",
        "A paragraph about something else.",
    )

    assert [(area.number, area.title) for area in plan.areas] == [("B", "Recording")]
    assert actions(plan) == [
        ("A", "Record each visit within two days: no later", None, None, "On track", "RH", None, (3, 7))
    ]
    assert left(plan) == ["A paragraph about something else."]


def test_a_card_without_an_area_or_a_number():
    plan = read("Action\tWrite a policy", "Owner\tAA", "Due\tMay")

    assert [(area.number, area.title) for area in plan.areas] == [(None, None)]
    assert actions(plan) == [(None, "Write a policy", None, None, None, "AA", "May", (1, 3))]


@pytest.mark.parametrize(
    "lines",
    (
        ("Action 1\tWrite a policy", "Lead\tAA"),
        ("Action 1\tWrite a policy", "Ward\tNorth", "Lead\tAA", "RAG\tRed"),
        ("Action 1\tWrite a policy", "Lead\tAA", "Lead\tBB"),
        ("Action 1\tWrite a policy", "Lead: AA", "RAG: Red"),
        ("Action 1\t\tWrite a policy\tfor all", "Lead\tAA", "RAG\tRed"),
        ("Actions agreed by the board in the year: three", "Lead: AA", "RAG: Red"),
        ("Action 1:", "", "Lead: AA", "", "RAG: Red"),
    ),
)
def test_what_makes_no_card_is_left_for_a_person(lines):
    plan = read(*lines)

    assert actions(plan) == []
    assert "AA" in " ".join([*left(plan), *(str(area.owner) for area in plan.areas)])


def test_a_header_row_of_two_columns_begins_no_card():
    plan = read("Action\tLead", "Write a policy\tAA")

    assert actions(plan) == [(None, "Write a policy", None, None, None, "AA", None, (2, 2))]
