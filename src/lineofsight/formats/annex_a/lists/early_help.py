"""List 2: early help assessments of the last six months, and those still open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import ABOUT_THE_CHILD, AnnexList, Heading, Holds
from lineofsight.formats.annex_a.records import Records
from lineofsight.formats.annex_a.rows import Rows


def take(rows: Rows, drafts: Drafts) -> None:
    drafts.add(
        "early_help_episodes",
        rows.refs,
        early_help_episode_id=rows.keys("early_help", "started_on"),
        child_id=rows["child_id"],
        started_on=rows.get("started_on"),
        ended_on=rows.get("ended_on"),
        organisation=rows.get("organisation"),
    )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("early_help_episodes"):
        if records.is_recent(row, "started_on", "ended_on"):
            yield {
                **records.about(row["child_id"]),
                "started_on": row["started_on"],
                "ended_on": records.if_past(row.get("ended_on")),
                "organisation": row.get("organisation"),
            }


definition = AnnexList(
    number=2,
    title="Early Help assessments",
    headings=(
        *ABOUT_THE_CHILD,
        Heading("started_on", "Assessment start date", Holds.DATE),
        Heading("ended_on", "Assessment completion date", Holds.DATE),
        Heading("organisation", "Organisation completing assessment", Holds.TEXT, ("Organisation",)),
    ),
    same=("child_id", "started_on", "ended_on", "organisation"),
    take=take,
    lay_out=lay_out,
)
