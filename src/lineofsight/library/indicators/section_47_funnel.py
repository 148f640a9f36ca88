"""Enquiries followed to conference and to plan."""

from lineofsight.core.indicators import Example, Funnel, Stage, during
from lineofsight.library.expressions import row

indicator = Funnel(
    title="Section 47 enquiries followed to conference and plan",
    because="It shows how many families go through an enquiry that leads nowhere, and how few would be missed.",
    subject="section_47_enquiries",
    unit="enquiries (one a child)",
    when=during("started_on"),
    stages=(
        Stage("enquiries", "Enquiries started", code="CP-01"),
        Stage("conference", "Followed by an initial conference", row.conference_held_on.notnull(), code="CP-03"),
        Stage("plan", "Followed by a plan", row.conference_held_on.notnull() & row.conference_made_plan, code="CP-05"),
    ),
    source="The enquiry, conference and plan dates of the children in need census, joined as one cohort.",
    note=(
        "A cohort: the enquiries are those started in the period, whenever the conference was. One enquiry a child, so "
        "a family of four counts four times. The shares of recent months still grow."
    ),
    decimals=0,
    examples=(
        Example(
            says="Of three enquiries two reach a conference, one of them in the next month, and one a plan.",
            given={
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "a", "child_id": "a", "started_on": "2023-05-02"},
                    {"section_47_enquiry_id": "b", "child_id": "b", "started_on": "2023-05-20"},
                    {"section_47_enquiry_id": "c", "child_id": "c", "started_on": "2023-05-31"},
                    {"section_47_enquiry_id": "d", "child_id": "d", "started_on": "2023-04-30"},
                ],
                "conferences": [
                    {"section_47_enquiry_id": "a", "child_id": "a", "held_on": "2023-05-18", "plan_made": False},
                    {"section_47_enquiry_id": "b", "child_id": "b", "held_on": "2023-06-08", "plan_made": True},
                    {"section_47_enquiry_id": "d", "child_id": "d", "held_on": "2023-05-18", "plan_made": True},
                ],
            },
            period="2023-05",
            gives={"enquiries": 3, "conference": (2, 3), "plan": (1, 3), "plan_of_conference": (1, 2)},
        ),
        Example(
            says="Where a family shares one enquiry number, the conference and plan of one child are not another's.",
            given={
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "s", "child_id": child, "started_on": "2023-05-02"} for child in "abc"
                ],
                "conferences": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "held_on": "2023-05-18", "plan_made": True},
                    {"section_47_enquiry_id": "s", "child_id": "b", "held_on": "2023-05-18", "plan_made": False},
                ],
            },
            period="2023-05",
            gives={"enquiries": 3, "conference": (2, 3), "plan": (1, 3), "plan_of_conference": (1, 2)},
        ),
        Example(
            says="A conference held in the month that comes of an earlier enquiry belongs to that enquiry's month.",
            given={
                "section_47_enquiries": [{"section_47_enquiry_id": "e", "started_on": "2023-04-28"}],
                "conferences": [{"held_on": "2023-05-10", "plan_made": True}],
            },
            period="2023-05",
            gives={"enquiries": 0, "conference": (0, 0), "plan": (0, 0), "plan_of_conference": (0, 0)},
        ),
    ),
)
