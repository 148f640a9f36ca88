"""The report on what has changed in a plan since a day says what has, and leaves out what has not."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pytest

from lineofsight.documents.papers.blocks import Bullets, Cell, Facts, Table, Words
from lineofsight.documents.papers.printed import pdf_of
from lineofsight.documents.papers.word import docx_of
from lineofsight.documents.plans.progress import progress_blocks, progress_of
from lineofsight.documents.plans.said import EvidenceSaid, MoveSaid, RatingSaid, UpdateSaid
from tests.factories.plans_on_paper import a_said_action, a_said_area, a_said_plan
from tests.unit.test_plan_documents import NEEDS_PANGO

THEN = date(2026, 4, 30)


def plan_with(*actions, **details):
    return a_said_plan(areas=(a_said_area("1", actions),), **details)


def two_plans(before, after):
    return plan_with(*before, as_at=THEN, is_past=True), plan_with(*after)


def first(**details):
    return a_said_action("1.1", reference="one", **details)


def tables(then, now):
    return {
        block.about: [[cell.text for cell in row] for row in block.rows]
        for block in progress_blocks(then, now)
        if isinstance(block, Table)
    }


def short(then, now):
    return next(block.text for block in progress_blocks(then, now) if isinstance(block, Words))


def test_nothing_changed_is_said_in_short():
    then, now = two_plans([first()], [first()])

    assert short(then, now) == (
        "Of 1 action: no ratings have changed, no due dates have moved and no actions were added and none withdrawn. "
        "None is overdue now."
    )
    assert list(tables(then, now)) == ["How many actions had each rating, and have it now"]


def test_a_rating_that_changed_stands_with_what_it_was_and_why():
    red = RatingSaid("Red", "red", date(2026, 5, 20), because="Held up by a vacancy.")
    then, now = two_plans([first()], [replace(first(), rating=red)])

    found = tables(then, now)
    assert found["Ratings that changed"] == [
        ["1.1", "Review every open assessment each week.", "Amber", "Red", "Held up by a vacancy."]
    ]
    assert found["How many actions had each rating, and have it now"] == [
        ["Green", "0", "0"],
        ["Amber", "1", "0"],
        ["Red", "0", "1"],
    ]
    assert short(then, now).startswith("Of 1 action: 1 rating has changed")


def test_a_rating_of_a_document_and_a_first_rating():
    said = replace(first(), rating=RatingSaid("Red", "red", date(2026, 5, 20), is_published=True))
    then, now = two_plans([first(rating="")], [said])

    assert tables(then, now)["Ratings that changed"] == [
        ["1.1", "Review every open assessment each week.", "Not rated", "Red", "A document says so."]
    ]


def test_a_rating_that_is_gone_has_no_reason():
    then, now = two_plans([first()], [first(rating="")])

    assert tables(then, now)["Ratings that changed"][0][2:] == ["Amber", "Not rated", ""]


def test_moves_states_updates_and_evidence_since():
    earlier = MoveSaid(date(2025, 6, 30), "Holidays")
    moves = (earlier, MoveSaid(date(2025, 9, 30), "Staff left"), MoveSaid(date(2025, 12, 31), "A vacancy"))
    more = EvidenceSaid("An audit", date(2026, 5, 10), "audit.pdf")
    before = first(moves=(earlier,))
    after = replace(
        before,
        moves=moves,
        state="Verified",
        updates=(UpdateSaid(date(2026, 5, 2), "All pods review."), *before.updates),
        evidence=(*before.evidence, more),
    )
    then, now = two_plans([before], [after])

    found = tables(then, now)
    name = ["1.1", "Review every open assessment each week."]
    assert found["Due dates that moved"] == [[*name, "30 Sep 2025", "28 Mar 2026", "Staff left\nA vacancy"]]
    assert found["Actions that went on, or back"] == [[*name, "In progress", "Verified"]]
    assert found["What has been said"] == [[*name, "2 May 2026: All pods review."]]
    assert found["Evidence handed in or verified"] == [[*name, "An audit", "10 May 2026", "Not verified"]]


def test_actions_added_withdrawn_and_overdue():
    new = a_said_action("1.2", "See every child.", reference="two", is_overdue=True)
    then, now = two_plans([first()], [new])

    assert [block.items for block in progress_blocks(then, now) if isinstance(block, Bullets)] == [
        ["1.2 See every child."],
        ["1.1 Review every open assessment each week."],
        ["1.2 See every child (Head of Service, Pod managers; due 28 Mar 2026)"],
    ]
    assert short(then, now).endswith("1 action was added and 1 withdrawn. 1 is overdue now.")


def test_a_report_from_before_the_plan_was_recorded_says_so():
    now = a_said_plan()
    then = replace(now, areas=(), as_at=date(2026, 3, 31), is_past=True)

    facts = next(block for block in progress_blocks(then, now) if isinstance(block, Facts))

    assert facts.rows[0] == ("From", "31 March 2026, when none of it was recorded yet")


def test_the_report_names_its_days():
    paper = progress_of(*two_plans([first()], [first()]))

    lines = [line.text for line in docx.Document(io.BytesIO(docx_of(paper))).paragraphs]
    assert "Progress since 30 April 2026: Improvement plan for children’s services" in lines
    assert paper.foot == "Improvement plan for children’s services: progress from 30 April 2026 to 31 May 2026"


@NEEDS_PANGO
@pytest.mark.parametrize("before", ([], [first()]))
def test_the_report_is_printed(before):
    assert pdf_of(progress_of(*two_plans(before, [first()]))).startswith(b"%PDF-1.7")


def test_a_rating_cell_is_shaded():
    then, now = two_plans([first()], [first(rating="Red")])
    [row] = next(block for block in progress_blocks(then, now) if isinstance(block, Table) and block.row_heading).rows

    assert row[2:4] == (Cell("Amber", shade="amber"), Cell("Red", shade="red"))
