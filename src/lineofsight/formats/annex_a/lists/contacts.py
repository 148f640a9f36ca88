"""List 1: contacts in the last six months. When a contact was decided on is not told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import ABOUT_THE_CHILD, AnnexList, Heading, Holds
from lineofsight.formats.annex_a.labels import REFERRAL_SOURCE
from lineofsight.formats.annex_a.records import HALF_A_YEAR, Records
from lineofsight.formats.annex_a.rows import Rows


def take(rows: Rows, drafts: Drafts) -> None:
    drafts.add(
        "contacts",
        rows.refs,
        contact_id=rows.keys("contact", "contacted_on"),
        child_id=rows["child_id"],
        contacted_on=rows.get("contacted_on"),
        source=rows.get("source"),
    )


def lay_out(records: Records) -> Iterator[Mapping[str, object]]:
    for row in records.rows("contacts"):
        if records.within(row["contacted_on"], HALF_A_YEAR):
            yield {
                **records.about(row["child_id"]),
                "contacted_on": row["contacted_on"],
                "source": row.get("source"),
            }


definition = AnnexList(
    number=1,
    title="Contacts",
    headings=(
        *ABOUT_THE_CHILD,
        Heading("contacted_on", "Date of Contact", Holds.DATE, ("Contact Date",)),
        Heading("source", "Contact Source", REFERRAL_SOURCE, ("Source of Contact",)),
    ),
    same=("child_id", "contacted_on", "source"),
    take=take,
    lay_out=lay_out,
)
