"""Relaxed duties in the pandemic of 2020: no fixed day (RF01)."""

from __future__ import annotations

from datetime import date

from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Relaxed duties in the pandemic of 2020",
    starts="the clock starts from 24 April to 25 September 2020",
    stops="visits, reviews, placement plans, private fostering visits and temporary approvals follow relaxed rules",
    eras=(
        Era(
            code="RF01",
            applies_from=date(2020, 4, 24),
            applies_to=date(2020, 9, 25),
            basis=Basis.REGULATION,
            evidence=Evidence.READ,
            source="Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
            population="looked after and privately fostered children",
            no_date="Each of those timescales has its own relaxed era, so there is no due date here.",
            note=(
                "A test of timeliness in this window must not use the ordinary limits. Visits at a distance stayed "
                "allowed afterwards (SI 2020/909)."
            ),
        ),
    ),
)
