"""Recommendations are understood whether they stand in a table or in a list, and what is none is left for a person."""

from __future__ import annotations

from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats.plans import said_of, understand


def read(*lines):
    return understand(lay_out_text("\n".join(lines), "plan.txt"))


def left(plan):
    return [each.text for each in plan.not_understood]


def test_recommendations_with_owner_and_date_that_go_on_over_a_page():
    header = "No\tRecommendation\tProgress\tRAG\tOwner\tBy when\tMilestones"
    plan = read(
        header,
        "\t\tlost\tGreen\t\t\t",
        "1\tImprove the records of\tWork has begun in\tRed\tJane Doherty\tMay\tsteps",
        header,
        "\tchildren\tevery team\tRed\tSam Holt\t\t",
        "\t\tA further point\t\t\tJune\t",
    )
    [each] = plan.recommendations

    assert (each.number, each.text, each.progress) == (
        "1",
        "Improve the records of children",
        ("Work has begun in every team", "A further point"),
    )
    assert (each.rating, each.owner, each.due, each.lines) == ("Red", "Jane Doherty", "May", (3, 6))
    assert left(plan) == ["lost Green", "steps", "Sam Holt", "June"]


def test_an_odd_word_in_the_column_of_numbers_of_recommendations_is_left():
    plan = read("No\tRecommendation\tProgress\tRAG", "new\tAudit files\tBegun\tRed", "2\tTell the board\tDone\tGreen")

    assert [(each.number, each.text) for each in plan.recommendations] == [
        (None, "Audit files"),
        ("2", "Tell the board"),
    ]
    assert left(plan) == ["new"]


def test_a_table_of_priorities_without_actions_is_left():
    plan = read("Priority\tProgress\tRAG", "Practice\tbegun\tRed")

    assert (plan.is_empty, left(plan)) == (True, ["Practice begun Red"])


def test_listed_recommendations_end_with_the_list():
    plan = read(
        "Ofsted made these recommendations:",
        "",
        "The inspectors recommended two areas for improvement:",
        "- Recording",
        "- 2. Audits",
        "- 3.1 A numbered paragraph",
    )

    assert [(each.number, each.text) for each in plan.recommendations] == [("1", "Recording"), ("2", "Audits")]
    assert said_of(plan, "a.txt") == (
        "a.txt holds no plan: no actions, ratings or progress stand in a table. It lists 2 recommendations."
    )


def test_recommendations_that_only_make_progress_are_no_list():
    assert read("Progress on the recommendations of Ofsted:", "- one", "Ofsted recommended:").recommendations == ()
