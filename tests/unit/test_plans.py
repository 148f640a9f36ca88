"""What a plan says is understood whatever its layout, and what has no place in it is left for a person."""

from __future__ import annotations

import pytest

from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats.plans import understand
from lineofsight.formats.plans.headings import role_of, roles_of, with_holes_filled

HEADER = "No\tAction\tMilestones\tProgress\tRAG\tLead\tBy when"


def read(*lines):
    return understand(lay_out_text("\n".join(lines), "plan.txt"))


def actions(plan):
    return [
        (each.number, each.kind, each.action, each.evaluation, each.rating, each.lead, each.due)
        for each in plan.actions
    ]


def left(plan):
    return [each.text for each in plan.not_understood]


# ---------------------------------------------------------------- actions


def test_a_row_without_a_number_is_a_sub_action_or_goes_on_with_the_row_before_it():
    plan = read(
        HEADER,
        "1\tAudit cases\t\tbegun\tGreen\tJD\tMay",
        "\tTrain managers\t\t\tAmber\t\t",
        "\t\t\tand done\t\tJD\t",
        HEADER,
        "1 (cont.)\tof every team\t\t\t\tAW\t",
        "2\tLaunch\t\t\t\t\t",
        "\t\t\t\tRed\t\t",
        "\t\t\t\tBlue\t\t",
    )

    assert actions(plan) == [
        ("1", "action", "Audit cases of every team", "begun", "Green", "JD AW", "May"),
        (None, "sub-action", "Train managers", "and done", "Amber", "JD", None),
        ("2", "action", "Launch", None, "Red", None, None),
    ]
    assert left(plan) == ["Blue"]


def test_an_action_goes_on_under_a_repeated_header():
    plan = read(
        HEADER, "1\tAudit the cases of\t\t\tGreen\tJD\t", HEADER, "\tevery team\t\t\t\tJD\t", "2\tLaunch\t\t\t\t\t"
    )

    assert actions(plan) == [
        ("1", "action", "Audit the cases of every team", None, "Green", "JD", None),
        ("2", "action", "Launch", None, None, None, None),
    ]


def test_the_same_number_under_a_repeated_header_is_the_same_action():
    plan = read(HEADER, "3\tAudit the cases\t\t\tGreen\tJD\t", HEADER, "3 (cont.)\tof every team\t\t\t\t\t")

    assert actions(plan) == [("3", "action", "Audit the cases of every team", None, "Green", "JD", None)]


def test_numbers_within_the_words_and_odd_words_in_the_column_of_numbers():
    numbered = read("Action\tLead\tRAG", "1.2 Audit\tJD\tGR EEN", "Launch\t\t")
    odd = read(HEADER, "soon\tAudit\t\t\t\t\t")

    assert actions(numbered) == [
        ("1.2", "action", "Audit", None, "GREEN", "JD", None),
        (None, "action", "Launch", None, None, None, None),
    ]
    assert (actions(odd), left(odd)) == ([(None, "action", "Audit", None, None, None, None)], ["soon"])


def test_a_conclusion_and_an_unknown_column_are_left_for_a_person():
    plan = read("No\tAction\tRAG\tBudget", "1\tAudit\tGreen\t£400", "\tEvaluation:\tAll went well\t")

    assert left(plan) == ["£400", "Evaluation: All went well"]


def test_a_header_with_holes_is_completed_from_the_one_before():
    assert with_holes_filled(("number", "", "lead"), ("number", "rating", "lead")) == ("number", "rating", "lead")
    assert with_holes_filled(("action", "", "lead"), ("number", "rating", "lead")) == ("action", "", "lead")


@pytest.mark.parametrize(
    ("heading", "role"),
    (
        ("Νο", "number"),
        ("Recommen dation", "recommendation"),
        ("What will we do?", "action"),
        ("How will we know it has worked?", "measurable success"),
        ("Person responsible", "lead"),
        ("Progress RAG", "rating"),
        ("Progress", "evaluation"),
        ("Start date", "other"),
        ("Planned end date", "due"),
        ("A very long remark about nothing, then status", "other"),
    ),
)
def test_columns_are_known_by_their_headings(heading, role):
    assert role_of(heading) == role


@pytest.mark.parametrize(
    "cells",
    (
        ["Action"],
        ["Action", "word " * 30],
        ["Action", "Budget", "Ward", "Team"],
        ["Priority", "Aim"],
        ["Budget", "Lead", "When"],
    ),
)
def test_other_rows_are_no_headings(cells):
    assert roles_of(cells) is None


# ---------------------------------------------------------------- areas


def test_areas_by_titles_across_by_columns_and_by_headings():
    across = read(
        "No\tAction\tLead",
        "Priority 1: Practice\t\t",
        "1\tAudit\tJD",
        "A longer title without number\t\t",
        "2\tLaunch\t",
    )
    column = read(
        "Theme\tAction\tLead\tSuccess measure\tSource", "2. Practice\tAudit\tJD\tmore\tSIF", "\tLaunch\t\tmore\t"
    )
    heading = read(
        "Priority 3: Front door", "Action\tLead\tRAG", "Audit\tJD\tRed", "# Quality", "Action\tLead\tRAG", "Launch\t\t"
    )

    assert [
        [(area.number, area.title, len(area.actions)) for area in plan.areas] for plan in (across, column, heading)
    ] == [
        [("1", "Practice", 1), (None, "A longer title without number", 1)],
        [("2", "Practice", 2)],
        [("3", "Front door", 1), (None, "Quality", 1)],
    ]
    assert (column.areas[0].measurable_success, column.areas[0].source) == ("more", "SIF")


def test_areas_with_letters_stand_across_a_table_that_begins_with_its_ratings():
    plan = read(
        "RAG\tWho\tEnd\tWhat we will do\tWhere are we now?\tRef",
        "Priority A – Practice\t\t\t\t\t",
        "Green\tJS\tMay\tAudit files\tDone\tA1",
        "Recording of visits\t\t\t\t\t",
        "Red\tSH\tJune\tRecord each visit\tNot begun\tB1",
        "Amb er\t\t\t\t\t",
    )

    assert [(area.number, area.title) for area in plan.areas] == [("A", "Practice"), (None, "Recording of visits")]
    assert actions(plan) == [
        ("A1", "action", "Audit files", "Done", "Green", "JS", "May"),
        ("B1", "action", "Record each visit", "Not begun", "Red", "SH", "June"),
    ]
    assert left(plan) == ["Amber"]


def test_a_title_of_an_area_between_two_parts_of_a_table_does_not_end_its_columns():
    plan = read(
        "Area of development 1: Front door",
        "",
        HEADER,
        "1\tAnswer each contact\t\t\tGreen\tJD\tMay",
        "",
        "Area of development 2: Recording",
        "",
        "1\tRecord each visit\t\t\tRed\tSH\tJune",
    )

    assert [(area.number, area.title, len(area.actions)) for area in plan.areas] == [
        ("1", "Front door", 1),
        ("2", "Recording", 1),
    ]


def test_a_day_to_start_on_is_no_day_to_be_done_by_and_a_column_without_a_heading_holds_the_numbers():
    plan = read(
        "\tAction\tOriginal due date\tDue date\tStart date",
        "1\tAudit files\tMay\tJune\tApril",
        "\tTell the board\t\tJuly\t",
    )

    assert [(each.number, each.kind, each.action, each.due) for each in plan.actions] == [
        ("1", "action", "Audit files", "June"),
        (None, "sub-action", "Tell the board", "July"),
    ]
    assert left(plan) == ["May April"]


@pytest.mark.parametrize(
    ("ratings", "latest", "others"),
    (
        (("RAG Jan", "RAG Feb", "RAG Mar"), "Blue", "Red Amber"),
        (("Current RAG", "Previous RAG", "RAG at baseline"), "Red", "Amber Blue"),
        (("Last RAG", "Prior RAG", "Initial RAG"), "Blue", "Red Amber"),
    ),
)
def test_of_several_ratings_the_latest_is_taken_and_the_others_are_left(ratings, latest, others):
    plan = read("\t".join(("No", "Action", *ratings)), "1\tAudit files\tRed\tAmber\tBlue")

    assert [each.rating for each in plan.actions] == [latest]
    assert left(plan) == [others]


def test_particulars_under_labels_of_their_own():
    plan = read(
        "## Priority 1: Practice",
        "Owner: Jane Doherty",
        "### Aim",
        "- to be seen",
        "- to be heard",
        "### Success measures",
        "Nine in ten.",
        "A remark.",
        "Action\tLead\tRAG",
        "Audit\tJD\tRed",
    )
    [area] = plan.areas

    assert (area.title, area.owner, area.aim) == ("Practice", "Jane Doherty", "to be seen to be heard")
    assert (area.measurable_success, left(plan)) == ("Nine in ten. A remark.", [])


def test_particulars_in_one_table_with_two_labels_a_row_and_halves_of_labels():
    plan = read(
        "Area Of\t",
        "Development\t1. Front door",
        "",
        "Owner\tJane Doherty\tSource\tPeer challenge",
        "",
        "\tAim\tto be quick",
        "",
        "No\tAction\tRAG",
        "1\tAudit\tRed",
        "",
        "Area Of Development\t2. Care leavers",
        "and their homes",
        "",
        "No\tAction\tRAG",
        "1\tLaunch\tRed",
        "Owner\tSam Holt\t",
    )

    assert [(area.number, area.title, area.owner, area.source, area.aim) for area in plan.areas] == [
        ("1", "Front door", "Jane Doherty", "Peer challenge", "to be quick"),
        ("2", "Care leavers", "Sam Holt", None, None),
    ]


def test_an_unlabelled_text_is_told_only_where_one_label_is_missing():
    whole = ("Area of Development\t1. One", "", "Source\tOfsted", "", "Aim\tto act", "", "Owner\tJane Doherty", "")
    table = ("No\tAction\tRAG", "1\tAudit\tRed", "")
    plan = read(
        *whole,
        *table,
        "Area of Development\t2. Two",
        "",
        "Source\tOfsted",
        "",
        "\tto mend",
        "",
        "Owner\tSam Holt",
        "",
        *table,
        "Area of Development\t3. Three",
        "",
        "\tsomething",
        "",
        *table,
    )

    assert [area.aim for area in plan.areas] == ["to act", "to mend", None]
    assert left(plan) == ["something"]


def test_a_list_of_areas_adds_those_that_nothing_more_is_said_of():
    plan = read(
        "No\tSummary of areas for development\tLead responsibility",
        "1\tFront door\tJane Doherty",
        "2\tCare leavers\tAll",
        "\t\tnobody",
        "",
        "Area of Development\t1. Front door",
        "Owner\tJone Doberty",
        "Owner\tJane Doherty",
        "",
        "No\tAction\tRAG\tLead",
        "1\tAudit\tRed\tJD",
    )

    assert [(area.number, area.title, area.owner) for area in plan.areas] == [
        ("1", "Front door", "Jane Doherty"),
        ("2", "Care leavers", None),
    ]
    assert left(plan) == ["All", "nobody", "Jone Doberty"]
    assert plan.people == {"JD": "Jane Doherty"}


def test_a_label_without_anything_to_belong_to_is_left():
    assert left(read("Owner\tJane Doherty", "", "Aim\t", "", "Area of Development\t")) == ["Owner Jane Doherty", "Aim"]


# ---------------------------------------------------------------- scale


def test_a_scale_in_lines_under_a_heading_and_said_again():
    plan = read("### Key", "Red: work is late", "Green = work is done", "Red: work is late", "Red: something else")

    assert plan.rating_scale == {"Red": "work is late", "Green": "work is done"}
    assert left(plan) == ["Red: something else"]


def test_a_swatch_before_the_name_and_a_header_over_the_meanings():
    plan = read(
        "Rating\t\tMeaning",
        "Red\tRed\tWork is late",
        "--",
        "Blue\t\tWork is done",
        "",
        "1\tto be done",
        "2\tto be done",
    )

    assert plan.rating_scale == {"Red": "Work is late", "Blue": "Work is done"}
    assert left(plan) == ["1 to be done", "2 to be done"]


def test_an_area_with_a_number_alone_has_no_title_to_be_broken():
    plan = read("Priority 1:", "", HEADER, "1\tAudit files\t\t\tRed\tJD\t", "", "odd\trow")

    assert [(area.number, area.title) for area in plan.areas] == [("1", None)]
    assert left(plan) == ["odd row"]


def test_a_long_text_is_no_broken_title():
    plan = read("Area of Development\t1. One", "", "x\t" + "word " * 120, "", "No\tAction\tRAG", "1\tAudit\tRed")

    assert [len(text.split()) for text in left(plan)] == [121]


def test_particulars_in_a_table_under_a_heading():
    [area] = read("# 2. Homes", "Owner\tJane Doherty", "", "No\tAction\tRAG", "1\tAudit\tRed").areas

    assert (area.number, area.title, area.owner, len(area.actions)) == ("2", "Homes", "Jane Doherty", 1)
