"""What a workbook can say of each table: which days it tells of in full, and where it holds the latest event only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from lineofsight.core.periods import months_earlier
from lineofsight.core.readings import Coverage
from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.records import A_YEAR, HALF_A_YEAR

LATEST_ONLY = frozenset(
    {
        *("child_in_need_visits", "child_protection_visits", "child_protection_reviews", "care_reviews", "care_visits"),
        *("health_checks", "placements", "legal_statuses", "care_plans", "involvements", "immigration_statuses"),
    }
)
"""Tables of which Annex A tells each child's latest row, so that nothing can be counted over time from them."""

MONTHS = {"permanence": A_YEAR, "adopters": A_YEAR}
NOW_ONLY = "care_leavers"


def coverage_of(drafts: Drafts, as_at: date) -> Mapping[str, Coverage]:
    """The coverage of every table that the workbook's lists speak of. A list left out leaves its tables out."""
    return {
        table: Coverage(
            columns=frozenset(columns),
            history=table not in LATEST_ONLY,
            from_on=as_at if table == NOW_ONLY else first_day_told(as_at, MONTHS.get(table, HALF_A_YEAR)),
            to_on=as_at,
        )
        for table, columns in drafts.covered.items()
    }


def first_day_told(as_at: date, months: int) -> date:
    """The first of the days that make up so many months up to and with the as-at date.

    >>> first_day_told(date(2024, 3, 31), 6)
    datetime.date(2023, 10, 1)
    """
    return months_earlier(as_at, months) + timedelta(days=1)
