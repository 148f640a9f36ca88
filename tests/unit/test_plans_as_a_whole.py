"""What a document says of itself as a whole: title, date, council, inspection, and whose the initials are."""

from __future__ import annotations

import pytest

from lineofsight.cli.plan import lead_said
from lineofsight.core.written_plans import as_json
from lineofsight.formats._laid_out.mending import join_what_was_broken
from lineofsight.formats._laid_out.shape import BULLET, PARAGRAPH, RULER, RUNNING, Block
from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats.plans import understand
from lineofsight.formats.plans.councils import council_in
from lineofsight.formats.plans.dates import date_in
from lineofsight.formats.plans.inspections import inspection_in
from lineofsight.formats.plans.people import people_of

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


# ---------------------------------------------------------------- the document as a whole


@pytest.mark.parametrize(
    ("lines", "title", "when"),
    (
        (("Subject:\tReport on audits\t", "Date of plan:\t3 May 2024"), "Report on audits", "2024-05-03"),
        (("Dear Sam", "Visit to the service", "Date: 03/05/2024"), "Visit to the service", "2024-05-03"),
        (("# Improvement plan March 2024",), "Improvement plan March 2024", "2024-03"),
        (("# Improvement plan", "## 2024-05-03", "", "2024-05-03"), "Improvement plan", None),
        (("# The inspection of March 2023", "Version 31/02/2024"), "The inspection of March 2023", None),
        (("A sentence ends.", "A plan."), None, None),
        (("1. Purpose", "Dear Sam"), None, None),
        (("# Anything else", "Updated May 2024"), "Anything else", "2024-05"),
    ),
)
def test_title_and_date(lines, title, when):
    plan = read(*lines)

    assert (plan.title, plan.plan_date) == (title, when)


def test_dates_that_cannot_be_are_none():
    assert [date_in(text) for text in ("31 February 2024", "2024-02-30", "soon", "2024-02-29")] == [
        None,
        None,
        None,
        "2024-02-29",
    ]


@pytest.mark.parametrize(
    ("titles", "texts", "council"),
    (
        ([], ["The London Borough of Eastmouth met"], "Eastmouth"),
        ([], ["Work in Brent and in Kent; Brent leads"], "Brent"),
        ([], ["Youth Council and Reading to children"], None),
        (["Plan"], ["Telford & Wrekin Council", "Telford and Wrekin"], "Telford & Wrekin"),
    ),
)
def test_whose_plan_it_is(titles, texts, council):
    assert council_in(titles, texts) == council


def test_which_inspection_it_answers():
    assert inspection_in(["Response to the Ofsted inspection in May 2024"], []) == "Ofsted inspection in May 2024"
    assert inspection_in([], ["Following the peer challenge, work began."]) == "peer challenge, work began"
    assert inspection_in([], [f"After the {'long ' * 50} inspection"]) is None


def test_initials_are_expanded_only_where_the_document_tells_whose_they_are():
    leads = ["JD/SH", "AB", "CP", "the team"]

    assert people_of(leads, ["Jane Doherty", "Sam Holt", "Sue Hill"], "Abel Brown (AB) leads") == {
        "JD": "Jane Doherty",
        "AB": "Abel Brown",
    }


def test_a_lead_is_shown_with_the_names_that_are_known():
    plan = read("Action\tLead\tRAG", "Audit\tJane Doherty\tRed", "Launch\tJD/XX\tRed", "Train\t\tRed")

    assert [lead_said(each.lead, plan) for each in plan.actions] == ["Jane Doherty", "JD/XX (Jane Doherty)", None]


def test_the_number_of_a_recommendation_is_whole_where_it_is_written_so():
    plan = read("Recommendation\tProgress", "R2. Record\tbegun", "3. Audit\tbegun", "Launch\tbegun")

    assert [each["number"] for each in as_json(plan)["recommendations"]] == ["R2", 3, None]


def test_paragraphs_are_joined_only_over_heads_feet_and_rulers():
    foot, line = Block(RUNNING, "Page 1", 2, 2), Block(RULER, "--", 3, 3)
    first, later = Block(BULLET, "the team", 1, 1), Block(PARAGRAPH, "were also joined", 4, 4)

    assert join_what_was_broken([later, foot, line]) == [later, foot, line]
    assert [each.text for each in join_what_was_broken([first, foot, line, later])] == [
        "the team were also joined",
        "Page 1",
        "--",
    ]
