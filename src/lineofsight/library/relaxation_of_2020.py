"""The relaxed rules of the pandemic, which lay over several regulations from 24 April to 25 September 2020."""

from __future__ import annotations

from datetime import date

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence

FIRST_DAY = date(2020, 4, 24)
LAST_DAY = date(2020, 9, 25)


def relaxed(
    code: str,
    *,
    length: int | None = None,
    unit: Unit | None = None,
    evidence: Evidence = Evidence.READ,
    no_date: str = "There was no fixed limit: as soon as was reasonably practicable.",
) -> Era:
    """The relaxed era of one timescale, for clocks started in those five months.

    Without a length there is no due date, so nothing that started then can be called late.
    """
    return Era(
        code=code,
        length=length,
        unit=unit,
        applies_from=FIRST_DAY,
        applies_to=LAST_DAY,
        exception=True,
        basis=Basis.REGULATION,
        evidence=evidence,
        source="Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
        no_date="" if length else no_date,
    )
