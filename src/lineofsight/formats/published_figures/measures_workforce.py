"""The published measures of children's social workers."""

from __future__ import annotations

from functools import partial

from lineofsight.formats.published_figures.measure import (
    AT_30_SEPTEMBER,
    LOWER,
    PERCENT,
    WORKFORCE,
    YEAR_TO_SEPTEMBER,
    Measure,
)

_workforce = partial(Measure, census=WORKFORCE, period=AT_30_SEPTEMBER)

WORKFORCE_MEASURES = (
    _workforce(name="Work_Force_NoSW", code="RQ-04", title="Social workers", unit="full-time equivalents"),
    _workforce(name="Work_Force_Vac_Rate", code="WF-01", title="Vacancies", unit=PERCENT, polarity=LOWER),
    _workforce(
        name="Work_Force_TO_Rate",
        code="WF-02",
        title="Turnover",
        unit=PERCENT,
        polarity=LOWER,
        period=YEAR_TO_SEPTEMBER,
    ),
    _workforce(name="Work_Force_Agecy_Rate", code="WF-03", title="Agency workers", unit=PERCENT, polarity=LOWER),
    _workforce(
        name="Work_Force_AvgNumCase_SW",
        code="WF-04",
        title="Average caseload",
        unit="cases per worker",
        polarity=LOWER,
    ),
    _workforce(
        name="Work_Force_SWAbsence",
        code="WF-05",
        title="Sickness absence",
        unit=PERCENT,
        polarity=LOWER,
        period=YEAR_TO_SEPTEMBER,
    ),
    _workforce(name="Vacancies_cover", title="Vacancies covered by agency workers", unit=PERCENT),
    _workforce(name="Social_Work_Caseholders_%", title="Social workers who hold cases", unit=PERCENT),
)
