"""Reports and letters of inspections of councils that do not exist, one for each framework."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factories.printed_documents import Heading, Items, PageBreak, Paragraph, Part, Table

LONG = (
    "Senior leaders have a clear understanding of the strengths of the service and of the areas in which children do "
    "not yet receive help as soon as they need it, and have set out how this will change."
)
SECOND = (
    "Children who are known to several agencies benefit from plans that are reviewed often, although the views of "
    "their parents are not always written down in the record of the meeting that decides."
)
ASKED = (
    "The quality and consistency of written plans, so that parents know what has to change and by when.",
    "The timeliness of visits to children who live with relatives.",
    (
        "The oversight by managers of:",
        ("the pre-proceedings process", "private fostering", "children missing education"),
    ),
    "The take-up of return home interviews.",
)
ASKED_PLAINLY = tuple(item for item in ASKED if isinstance(item, str))
"""Those of them without sub-points."""


def services_report(council: str, dates: str, grades: Sequence[tuple[str, str]], *, inspector: str) -> list[Part]:
    """A report of the framework that began in 2018."""
    return [
        Heading(council, 1),
        Heading("Inspection of children’s social care services", 1),
        Paragraph(f"Inspection dates: {dates}"),
        Paragraph(f"Lead inspector: {inspector}, His Majesty’s Inspector"),
        Table([("Judgement", "Grade"), *grades]),
        Paragraph(LONG),
        Heading("What needs to improve?"),
        Items(ASKED),
        PageBreak(),
        Heading(f"{grades[1][0]}: {grades[1][1].lower()}"),
        Items((LONG, SECOND), numbered=True),
        Heading(f"{grades[0][0]}: {grades[0][1].lower()}"),
        Items((SECOND,), numbered=True),
        Paragraph(
            "The Office for Standards in Education, Children’s Services and Skills inspects services for children."
        ),
    ]


GRADES_OF_2019 = (
    ("The impact of leaders on social work practice with children and families", "Requires improvement to be good"),
    ("The experiences and progress of children who need help and protection", "Inadequate"),
    ("The experiences and progress of children in care and care leavers", "Good"),
    ("Overall effectiveness", "Requires improvement to be good"),
)
GRADES_OF_2024 = (
    ("The impact of leaders on social work practice with children and families", "Outstanding"),
    ("The experiences and progress of children who need help and protection", "Good"),
    ("The experiences and progress of children in care", "Good"),
    ("The experiences and progress of care leavers", "Requires improvement to be good"),
    ("Overall effectiveness", "Good"),
)


def single_inspection_report(council: str) -> list[Part]:
    """A report of the framework of 2013 to 2018, with the review of the board."""
    return [
        Heading(council, 1),
        Heading(
            "Inspection of services for children in need of help and protection, children looked after and care "
            "leavers",
            1,
        ),
        Paragraph("and Review of the effectiveness of the Local Safeguarding Children Board"),
        Paragraph("Inspection date: 21 April 2015 – 14 May 2015"),
        Paragraph("Report published: 22 June 2015"),
        Paragraph("The overall judgement is that children’s services require improvement"),
        Paragraph(LONG),
        Table(
            [
                ("1. Children who need help and protection", "Requires improvement"),
                ("2. Children looked after and achieving permanence", "Good"),
                ("2.1 Adoption performance", "Outstanding"),
                ("2.2 Experiences and progress of care leavers", "Inadequate"),
                ("3. Leadership, management and governance", "Requires improvement"),
            ]
        ),
        Heading("Contents"),
        Paragraph("Executive summary"),
        Paragraph("Recommendations"),
        PageBreak(),
        Heading("Executive summary"),
        Paragraph(SECOND),
        Heading("Recommendations"),
        Items(ASKED, numbered=True),
        Heading("Summary for children and young people"),
        Items(("Social workers listen to you, and you told us that you trust the people who work with you.",)),
        Heading("The local safeguarding children board (LSCB)"),
        Paragraph("The effectiveness of the LSCB: requires improvement"),
        Heading("What does the LSCB need to improve?"),
        Items(("Challenge partners on the quality of their audits, and follow up what they find.",), numbered=True),
        Heading("Information about this inspection"),
        Paragraph(
            "The inspection team consisted of seven of Her Majesty’s Inspectors from the inspectorate, named below."
        ),
        Paragraph("Lead inspector: Jo Marsh HMI"),
        Paragraph("Team inspectors: Ada Reed, Tom O'Hara and Lin-Mae Cole"),
    ]


def letter(day: str, council: str, title: str, first: str, then: Sequence[Part]) -> list[Part]:
    """A letter with its head, its address and its closing words."""
    return [
        Paragraph("Ofsted, 1 Invented Street, Anytown AN1 1AA"),
        Paragraph(day),
        Paragraph("Sam Vale"),
        Paragraph("Director of Children’s Services"),
        Paragraph(council),
        Paragraph("Dear Sam"),
        Heading(title),
        Paragraph(first),
        *then,
        Paragraph("Yours sincerely"),
        Paragraph("Ada Reed"),
        Paragraph("Her Majesty’s Inspector"),
    ]


def focused_visit_letter(council: str) -> list[Part]:
    return letter(
        "12 May 2021",
        council,
        f"Focused visit to {council} children’s services",
        f"This letter summarises the findings of a focused visit to {council} children’s services on 7 and 8 April "
        "2021. The inspectors were Ada Reed and Tom O'Hara, two of Her Majesty’s Inspectors.",
        [
            Paragraph("Inspectors looked at the arrangements for children who are subject to a child protection plan."),
            Heading("Headline findings"),
            Paragraph(f"At the last inspection in July 2018, overall effectiveness was judged to be good. {LONG}"),
            Heading("Area for priority action"),
            Items(("Decisions on children who are at risk of significant harm must be made on the day.",)),
            Heading("What needs to improve in this area of social work practice"),
            Items(ASKED),
            Heading("Main findings"),
            Items((LONG, SECOND)),
            Paragraph(
                "Ofsted will take the findings from this focused visit into account when planning its next visit."
            ),
        ],
    )


def monitoring_visit_letter(council: str) -> list[Part]:
    return letter(
        "1 July 2022",
        council,
        f"Monitoring visit to {council} children’s services",
        f"This letter summarises the findings of the monitoring visit to {council} children’s services on 31 May and "
        "1 June 2022. This was the second monitoring visit since the local authority was judged inadequate in December "
        "2021. The inspector was Ada Reed, Her Majesty’s Inspector.",
        [
            Heading("Areas covered by the visit"),
            Paragraph("Inspectors reviewed the progress made in these areas of concern found at the last inspection:"),
            Items(("the response to neglect", "the quality of supervision")),
            Heading("Overview"),
            Paragraph(LONG),
            Heading("Findings and evaluation of progress"),
            Paragraph(LONG),
            Paragraph(SECOND),
        ],
    )


def referral_letter(council: str) -> list[Part]:
    return letter(
        "14 October 2010",
        council,
        f"Annual unannounced inspection of contact, referral and assessment arrangements within {council} children’s "
        "services",
        "This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment "
        f"arrangements within local authority children’s services in {council} which was conducted on 21 and 22 "
        "September 2010.",
        [
            Paragraph("From the evidence gathered, the following features of the service were identified:"),
            Heading("Strengths"),
            Items((LONG,)),
            Heading("The service meets the requirements of statutory guidance in the following areas"),
            Items((SECOND, LONG)),
            Heading("Areas for development"),
            Items(ASKED_PLAINLY),
            Heading("Area for priority action"),
            Items(("Initial assessments are completed by workers who are not qualified to make them.",)),
            Paragraph("Any areas for development identified above will be considered in any future inspection."),
        ],
    )


def looked_after_report(council: str) -> list[Part]:
    return [
        Heading("Inspection of safeguarding and looked after children services", 1),
        Heading(council, 1),
        Paragraph("Inspection dates: 3–14 October 2011"),
        Paragraph("Reporting inspector: Jo Marsh HMI"),
        Paragraph("Published: 18 November 2011"),
        Heading("Safeguarding services"),
        Paragraph("Overall effectiveness Grade 3 (Adequate)"),
        Paragraph("Capacity for improvement Grade 2 (Good)"),
        Heading("Areas for improvement"),
        Paragraph(
            "In order to improve the quality of provision and services for safeguarding children and young people, the "
            "local authority and its partners should take the following action:"
        ),
        Paragraph("Immediately:"),
        Items(ASKED_PLAINLY[:1]),
        Paragraph("Within three months:"),
        Items(ASKED_PLAINLY[1:]),
        Heading("Services for looked after children"),
        Paragraph("Overall effectiveness Grade 2 (Good)"),
        Heading("Areas for improvement"),
        Paragraph("Within six months:"),
        Items(("Ensure that all children have a health plan that is written for them.",)),
        PageBreak(),
        Heading("Record of main findings"),
        Heading("Safeguarding services"),
        Table(
            [
                ("Overall effectiveness", "Adequate"),
                ("Children and young people are safe and feel safe", "Adequate"),
                ("Quality of provision", "Inadequate"),
            ]
        ),
        Heading("Services for looked after children"),
        Table([("Being healthy", "Inadequate"), ("Quality of provision", "Good"), ("Staying safe", "Outstanding")]),
    ]
