"""List 4: assessments of the last six months, and those still open.

It says whether the child was seen, not when. A blank there means that it was not recorded; it never means no.
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
from lineofsight.formats.annex_a.records import Records
from lineofsight.formats.annex_a.rows import Rows

NEEDS_SUPPORT = {"a) yes": True, "yes": True, "y": True, "b) no": False, "no": False, "n": False}


def take(rows: Rows, drafts: Drafts) -> None:
    answers = rows.get("needs_support")
    needs = None if answers is None else [NEEDS_SUPPORT.get(str(answer).casefold()) for answer in answers]
    drafts.add(
        "assessments",
        rows.refs,
        assessment_id=rows.keys("assessment", "started_on"),
        child_id=rows["child_id"],
        started_on=rows.get("started_on"),
        authorised_on=rows.get("authorised_on"),
        child_seen=rows.get("child_seen"),
        no_further_action=None if needs is None else [None if need is None else not need for need in needs],
        outcome=None if answers is None or needs is None else _other_words(answers, needs),
        team_id=rows.get("team"),
        worker_id=rows.get("worker"),
    )


def _other_words(answers: list[object], needs: list[bool | None]) -> list[object]:
    """What stands under the question about support other than yes or no: systems put the outcome's name there."""
    return [answer if need is None else None for answer, need in zip(answers, needs, strict=True)]


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("assessments"):
        if records.is_recent(row, "started_on", "authorised_on"):
            ended = row.get("no_further_action")
            yield {
                **records.about(row["child_id"]),
                "started_on": row["started_on"],
                "child_seen": row.get("child_seen"),
                "authorised_on": records.if_past(row.get("authorised_on")),
                "needs_support": None if ended is None else ("b) No" if ended else "a) Yes"),
                **records.working_on(row),
            }


definition = AnnexList(
    number=4,
    title="Assessments",
    headings=(
        *ABOUT_THE_CHILD,
        DISABLED,
        Heading("started_on", "Continuous Assessment Start Date", Holds.DATE, ("Assessment Start Date",)),
        Heading("child_seen", "Child Seen During Continuous Assessment", Holds.FLAG, ("Child Seen",)),
        Heading(
            "authorised_on",
            "Continuous Assessment Date of Authorisation",
            Holds.DATE,
            ("Assessment Authorisation Date", "Date of Authorisation"),
        ),
        Heading(
            "needs_support",
            "Was the child assessed as requiring LA children's social care support?",
            Holds.TEXT,
            ("Was the child assessed as requiring social care support?",),
        ),
        *WHO_WORKS_WITH_THE_CHILD,
    ),
    same=("child_id", "started_on", "authorised_on"),
    take=take,
    lay_out=lay_out,
)
