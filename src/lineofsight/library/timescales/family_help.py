"""Family Help: no fixed day (RF02)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Family Help",
    starts="April 2025",
    stops="targeted early help and work with children in need become one service",
    eras=(
        Era(
            code="RF02",
            applies_from=date(2025, 4, 1),
            basis=Basis.NATIONAL_PROGRAMME,
            evidence=Evidence.READ,
            source="Families First Partnership programme guide, March 2025",
            population="all councils",
            no_date="It changes who leads and merges stages, not a number of days, so there is no due date.",
            note="Figures cut by stage break here.",
        ),
    ),
)
