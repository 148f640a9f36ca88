"""A child's period of care, put together from the episodes that make it up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date

from lineofsight.formats.annex_a.records import Records, Row

CONTINUES = "X1"


@dataclass(frozen=True)
class Period:
    """From the day a child came into care to the day it left. Its reason and need are those of its last episode."""

    child_id: str
    started_on: date | None
    ended_on: date | None
    end_reason: str | None
    primary_need: str | None
    last_reviewing_officer_contact_on: date | None

    def as_row(self) -> Row:
        """The period as a row, to be asked whether it is open."""
        return asdict(self)


def periods_of_care(records: Records) -> list[Period]:
    """All periods of care, in the order of the episodes.

    Episodes belong together by the number of their period of care; without one, by the day the child entered care.
    """
    together: defaultdict[tuple[object, object], list[Row]] = defaultdict(list)
    for row in records.rows("care_episodes"):
        started = row.get("started_on")
        if started is None or started <= records.as_at:
            together[row["child_id"], row.get("period_of_care_id") or row.get("entered_care_on")].append(row)
    return [_period(episodes) for episodes in together.values()]


def _period(episodes: list[Row]) -> Period:
    in_order = sorted(episodes, key=lambda row: row.get("started_on") or date.min)
    first, last = in_order[0], in_order[-1]
    has_ended = last.get("ended_on") is not None and last.get("end_reason") != CONTINUES
    contacts = [row["last_reviewing_officer_contact_on"] for row in episodes if _was_contacted(row)]
    return Period(
        child_id=first["child_id"],
        started_on=first.get("entered_care_on") or first.get("started_on"),
        ended_on=last["ended_on"] if has_ended else None,
        end_reason=last.get("end_reason") if has_ended else None,
        primary_need=last.get("primary_need"),
        last_reviewing_officer_contact_on=max(contacts, default=None),
    )


def _was_contacted(row: Row) -> bool:
    return row.get("last_reviewing_officer_contact_on") is not None
