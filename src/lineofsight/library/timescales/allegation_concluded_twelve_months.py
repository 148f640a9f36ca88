"""Allegation concluded within twelve months: 12 months (LD04)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Allegation concluded within twelve months",
    starts="the day of the referral to the designated officer",
    stops="the allegation is concluded",
    eras=(
        Era(
            code="LD04",
            length=12,
            unit=Unit.MONTHS,
            applies_from=date(2006, 4, 1),
            applies_to=date(2013, 4, 14),
            basis=Basis.STATUTORY_GUIDANCE,
            evidence=Evidence.VERIFY,
            source="Working Together 2006 and 2010, appendix 5",
            population="allegations against people who work with children",
            note="A target for all but the exceptional of cases, still reported by some councils after 2013.",
        ),
    ),
    examples=(("2011-08-31", "2012-08-31"),),
)
