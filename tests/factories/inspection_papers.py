"""Papers in which councils that do not exist tell of an inspection."""

from __future__ import annotations

from tests.factories.printed_documents import Heading, Items, Paragraph, Part, Table


def committee_paper() -> list[Part]:
    """A paper to a committee on an inspection of the framework that began in 2018, with a list of what was asked."""
    return [
        Table([("Subject:", "Update on the ILACS action plan"), ("Date of Meeting:", "11th November 2019")]),
        Paragraph("1. PURPOSE OF REPORT"),
        Items(("1.1 To tell the committee of progress since the 2018 inspection of children's services (ILACS).",)),
        Paragraph("3. CONTEXT"),
        Items(
            (
                "3.1 Coastshire were notified on 2nd July 2018 that a standard inspection would begin.",
                "3.2 The council had been judged to require improvement to be good in 2015.",
                "3.2 The inspection was made on site by four Ofsted inspectors.",
                "3.3 The inspection ran from 9th July to 20th July 2018, after a week of looking at data.",
                "3.4 The inspection report was published on 21st August 2018.",
                "3.4 It confirmed the overall effectiveness as Good.",
                "3.5 The grades below it were:",
                "The impact of leaders on social work practice with children and families – Good",
                "The experiences and progress of children who need help and protection – Requires improvement",
                "3.6 There were 3 recommended areas of action identified by Ofsted:",
                "Case recording to be alike in all areas",
                "The response to children in need",
                "Named workers for all care leavers",
                "3.7 Since then the council has addressed recommendations made by Ofsted with 2 of them closed:",
                "A forum has been set up.",
                "3.8 The council was judged Good by Ofsted. Areas for further development include:",
                "The model of recording.",
            ),
            mark="-",
        ),
    ]


def scrutiny_paper() -> list[Part]:
    """A paper of the time when a grade was called adequate; what was asked for stands in a sentence."""
    return [
        Heading("Scrutiny committee", 2, hashes=True),
        Heading("Safeguarding and Looked After Children Action Plan 2011/2012", 2, hashes=True),
        Paragraph("1.1 This paper follows the inspection of provision in Coastshire. It was in two parts."),
        Paragraph("3.2 The SLAC inspection graded our services as adequate overall."),
        Heading("Safeguarding", 3, hashes=True),
        Paragraph(
            "4.1 Areas for improvement in our arrangements were identified as: supervision and its audit, clear plans "
            "and the strategy."
        ),
        Heading("Looked after children", 3, hashes=True),
        Paragraph(
            "4.2 The Inspection made recommendations in the following areas: health, attendance, and permanence."
        ),
    ]
