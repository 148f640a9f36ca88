"""List 11: people who were on the way to adopting at some time in the last 12 months. They are not children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import ETHNICITY_OF_PERSON, GENDER_OF_PERSON, AnnexList, Heading, Holds
from lineofsight.formats.annex_a.labels_of_care import LEAVING_REASON
from lineofsight.formats.annex_a.records import A_YEAR, Records, Row
from lineofsight.formats.annex_a.rows import Rows

STEPS = (
    *("enquired_on", "stage_one_started_on", "stage_one_ended_on", "stage_two_started_on", "stage_two_ended_on"),
    *("applied_on", "approved_on", "matched_on", "child_placed_on", "ordered_on", "left_on"),
)
FACTS = (
    *("adopter_id", "family_id", "gender", "ethnicity", "is_disabled", "fostering_for_adoption"),
    *("children_placed", "leaving_reason"),
)


def take(rows: Rows, drafts: Drafts) -> None:
    drafts.add("adopters", rows.refs, **{name: rows.get(name) for name in (*FACTS, *STEPS)})


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("adopters"):
        if _was_on_the_way(row, records):
            yield {
                **{name: row.get(name) for name in FACTS},
                **{name: records.if_past(row.get(name)) for name in STEPS},
            }


def _was_on_the_way(row: Row, records: Records) -> bool:
    """Whether some step lies in the last 12 months, or the process had begun by then and has not ended."""
    if any(records.within(row.get(name), A_YEAR) for name in STEPS):
        return True
    has_ended = records.has_happened(row.get("left_on")) or records.has_happened(row.get("ordered_on"))
    return records.has_happened(row.get("enquired_on")) and not has_ended


definition = AnnexList(
    number=11,
    title="Prospective and approved adopters",
    headings=(
        Heading("adopter_id", "Individual adopter identifier", Holds.IDENTIFIER, ("Adopter ID", "Adopter identifier")),
        Heading("family_id", "Family identifier", Holds.IDENTIFIER),
        GENDER_OF_PERSON,
        ETHNICITY_OF_PERSON,
        Heading("is_disabled", "Disability", Holds.FLAG),
        Heading("fostering_for_adoption", "Is the (prospective) adopter fostering for adoption?", Holds.FLAG),
        Heading("enquired_on", "Date enquiry received", Holds.DATE),
        Heading("stage_one_started_on", "Date Stage 1 started", Holds.DATE),
        Heading("stage_one_ended_on", "Date Stage 1 ended", Holds.DATE),
        Heading("stage_two_started_on", "Date Stage 2 started", Holds.DATE),
        Heading("stage_two_ended_on", "Date Stage 2 ended", Holds.DATE),
        Heading("applied_on", "Date application submitted", Holds.DATE),
        Heading("approved_on", "Date application approved", Holds.DATE),
        Heading("matched_on", "Date adopter matched with child(ren)", Holds.DATE),
        Heading("child_placed_on", "Date child/children placed with adopter(s)", Holds.DATE),
        Heading("children_placed", "No. of children placed", Holds.WHOLE, ("Number of children placed",)),
        Heading("ordered_on", "Date of Adoption Order", Holds.DATE),
        Heading("left_on", "Date of leaving adoption process", Holds.DATE),
        Heading("leaving_reason", "Reason for leaving adoption process", LEAVING_REASON),
    ),
    same=("adopter_id",),
    take=take,
    lay_out=lay_out,
)
