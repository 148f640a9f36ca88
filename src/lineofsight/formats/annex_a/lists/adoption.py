"""List 10: children adopted, or for whom adoption was decided on or given up, in the last 12 months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import (
    AGE,
    BORN_ON,
    CHILD_ID,
    DISABLED,
    ETHNICITY_OF_PERSON,
    GENDER_OF_PERSON,
    AnnexList,
    Heading,
    Holds,
)
from lineofsight.formats.annex_a.labels_of_care import REVERSAL_REASON
from lineofsight.formats.annex_a.records import A_YEAR, Records, Row
from lineofsight.formats.annex_a.rows import Rows

STEPS = (
    *("entered_care_on", "decided_for_adoption_on", "placement_ordered_on", "matched_on", "placed_for_adoption_on"),
    *("ordered_on", "decision_reversed_on", "placed_for_fostering_for_adoption_on"),
)


def take(rows: Rows, drafts: Drafts) -> None:
    ordered = rows.get("ordered_on")
    drafts.add(
        "permanence",
        rows.refs,
        permanence_id=rows.keys("permanence", "decided_for_adoption_on"),
        child_id=rows["child_id"],
        family_id=rows.get("family_id"),
        reversal_reason=rows.get("reversal_reason"),
        order_kind=None if ordered is None else [day and "ADOPTION" for day in ordered],
        **{name: rows.get(name) for name in STEPS},
    )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("permanence"):
        adopted = row.get("ordered_on") if row.get("order_kind") in {"ADOPTION", None} else None
        recent = (row.get("decided_for_adoption_on"), row.get("decision_reversed_on"), adopted)
        if any(records.within(day, A_YEAR) for day in recent):
            reversed_on = records.if_past(row.get("decision_reversed_on"))
            yield {
                **records.about(row["child_id"]),
                "family_id": row.get("family_id"),
                **{name: records.if_past(row.get(name)) for name in STEPS},
                "entered_care_on": _entered_care_on(row, records),
                "ordered_on": records.if_past(adopted),
                "reversal_reason": row.get("reversal_reason") if reversed_on else None,
            }


def _entered_care_on(row: Row, records: Records) -> object:
    """As the row says, or else the start of the period of care that it names."""
    if row.get("entered_care_on") is not None:
        return row["entered_care_on"]
    episodes = (
        episode.get("entered_care_on") or episode.get("started_on")
        for episode in records.of_child("care_episodes", row["child_id"])
        if row.get("period_of_care_id") in {None, episode.get("period_of_care_id")}
    )
    return min((day for day in episodes if day is not None), default=None)


definition = AnnexList(
    number=10,
    title="Adoption (children)",
    headings=(
        CHILD_ID,
        Heading("family_id", "Family identifier", Holds.IDENTIFIER),
        GENDER_OF_PERSON,
        ETHNICITY_OF_PERSON,
        BORN_ON,
        AGE,
        DISABLED,
        Heading("entered_care_on", "Date the Child Entered Care", Holds.DATE),
        Heading(
            "decided_for_adoption_on",
            "Date of Decision that Child Should be Placed for Adoption",
            Holds.DATE,
        ),
        Heading("placement_ordered_on", "Date of Placement Order", Holds.DATE),
        Heading("matched_on", "Date of Matching Child and Prospective Adopters", Holds.DATE),
        Heading("placed_for_adoption_on", "Date Placed for Adoption", Holds.DATE),
        Heading("ordered_on", "Date of Adoption Order", Holds.DATE),
        Heading(
            "decision_reversed_on",
            "Date of Decision that Child Should No Longer be Placed for Adoption",
            Holds.DATE,
        ),
        Heading("reversal_reason", "Reason Why Child No Longer Placed for Adoption", REVERSAL_REASON),
        Heading(
            "placed_for_fostering_for_adoption_on",
            "Date the child was placed for fostering in FFA or concurrent planning placement",
            Holds.DATE,
        ),
    ),
    same=("child_id", "decided_for_adoption_on"),
    take=take,
    lay_out=lay_out,
)
