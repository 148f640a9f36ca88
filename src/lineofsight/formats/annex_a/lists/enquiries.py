"""List 5: section 47 enquiries of the last six months, and the initial conferences that came of them.

A conference stands here only where a date stands. Whether one was deemed unnecessary is kept in the enquiry's outcome,
and a blank there says nothing. Conferences without an enquiry, such as for a child who moved in, are not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import (
    ABOUT_THE_CHILD,
    DISABLED,
    WHO_WORKS_WITH_THE_CHILD,
    AnnexList,
    Heading,
    Holds,
)
from lineofsight.formats.annex_a.records import A_YEAR, HALF_A_YEAR, Records, Row
from lineofsight.formats.annex_a.rows import Rows

OUTCOMES = {True: "Conference deemed unnecessary", False: "Conference deemed necessary"}


def take(rows: Rows, drafts: Drafts) -> None:
    deemed = rows.get("conference_unnecessary")
    keys = rows.keys("enquiry", "started_on")
    drafts.add(
        "section_47_enquiries",
        rows.refs,
        section_47_enquiry_id=keys,
        child_id=rows["child_id"],
        started_on=rows.get("started_on"),
        outcome=None if deemed is None else [None if answer is None else OUTCOMES[bool(answer)] for answer in deemed],
        team_id=rows.get("team"),
        worker_id=rows.get("worker"),
    )
    if rows.get("conference_on") is not None:
        _take_conferences(rows.plus(enquiry_id=keys).where_known("conference_on"), drafts)


def _take_conferences(rows: Rows, drafts: Drafts) -> None:
    drafts.add(
        "conferences",
        rows.refs,
        conference_id=rows.keys("conference", "conference_on"),
        section_47_enquiry_id=rows["enquiry_id"],
        child_id=rows["child_id"],
        held_on=rows["conference_on"],
        plan_made=rows.get("plan_made"),
        team_id=rows.get("team"),
        worker_id=rows.get("worker"),
    )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("section_47_enquiries"):
        conference = _conference_of(row, records)
        held = records.if_past(conference.get("held_on"))
        starts = records.within(row["started_on"], HALF_A_YEAR)
        if starts or (records.has_happened(row["started_on"]) and records.within(held, HALF_A_YEAR)):
            yield {
                **records.about(row["child_id"]),
                "started_on": row["started_on"],
                "conference_unnecessary": _was_unnecessary(row, held is not None),
                "conference_on": held,
                "plan_made": conference.get("plan_made") if held else None,
                "enquiries": records.count("section_47_enquiries", row["child_id"], "started_on", A_YEAR),
                "conferences": records.count("conferences", row["child_id"], "held_on", A_YEAR),
                **records.working_on(row),
            }


def _conference_of(enquiry: Row, records: Records) -> Row:
    """The first conference of an enquiry. The child must match too: group working repeats the enquiry's number."""
    same = (
        conference
        for conference in records.of_child("conferences", enquiry["child_id"])
        if conference.get("section_47_enquiry_id") == enquiry["section_47_enquiry_id"]
    )
    return min(same, key=lambda conference: str(conference.get("held_on") or "never"), default={})


def _was_unnecessary(enquiry: Row, was_held: bool) -> bool | None:  # noqa: FBT001 - whether it was held is the question
    said = {words: answer for answer, words in OUTCOMES.items()}.get(str(enquiry.get("outcome")))
    return False if said is None and was_held else said


definition = AnnexList(
    number=5,
    title="Section 47 enquiries and ICPCs",
    headings=(
        *ABOUT_THE_CHILD,
        DISABLED,
        Heading(
            "started_on",
            "Strategy discussion initiating Section 47 Enquiry Start Date",
            Holds.DATE,
            ("Section 47 Start Date", "Strategy Discussion Date"),
        ),
        Heading(
            "conference_unnecessary",
            "Was an Initial Child Protection Conference deemed unnecessary?",
            Holds.FLAG,
        ),
        Heading("conference_on", "Date of Initial Child Protection Conference", Holds.DATE, ("ICPC Date",)),
        Heading(
            "plan_made",
            "Did the Initial Child Protection Conference Result in a Child Protection Plan",
            Holds.FLAG,
        ),
        Heading("enquiries", "Number of Section 47 Enquiries in the last 12 months", Holds.UNREAD),
        Heading("conferences", "Number of ICPCs in the last 12 months", Holds.UNREAD),
        *WHO_WORKS_WITH_THE_CHILD,
    ),
    same=("child_id", "started_on", "conference_on"),
    take=take,
    lay_out=lay_out,
)
