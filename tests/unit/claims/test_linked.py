"""A claim beside the figure of the linked indicator."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lineofsight.core.claims.checking import Verdict
from lineofsight.core.claims.linked import LinkedFigure, check_against
from lineofsight.core.claims.stated import find_claims
from lineofsight.core.periods import Period


def a_figure(value: str | None = "88.2", **about: object) -> LinkedFigure:
    said = {"numerator": 45, "denominator": 51, "unit": "%", "period": Period.parse("2019-06")}
    return LinkedFigure(value=None if value is None else Fraction(value), **said | about)


def said_of(text: str, figure: LinkedFigure) -> tuple[Verdict, str]:
    found = check_against(find_claims(text)[0], figure)
    return found.verdict, found.sentence


@pytest.mark.parametrize(
    ("text", "figure", "verdict", "sentence"),
    (
        ("In June 2019, 88% were seen.", a_figure(), Verdict.AGREES, "The indicator says 88.2% (45 of 51)."),
        (
            "In June 2019, 90% were seen.",
            a_figure(),
            Verdict.DISAGREES,
            "90% is claimed; the indicator says 88.2% (45 of 51), 1.8 percentage points less.",
        ),
        (
            "In June 2019, 87% were seen.",
            a_figure("87.6", numerator=None),
            Verdict.DISAGREES,
            (
                "87% is claimed, which was cut off where it should have been rounded; the indicator says 87.6%, "
                "0.6 percentage points more."
            ),
        ),
        (
            "88% were seen.",
            a_figure(),
            Verdict.AGREES,
            "The indicator says 88.2% (45 of 51) (the text names no period; June 2019 is taken).",
        ),
        (
            "In May 2019, 88% were seen.",
            a_figure(),
            Verdict.OTHER_PERIOD,
            "88% is of May 2019; the indicator's figure is of June 2019.",
        ),
        (
            "In June 2019, 12 were seen.",
            a_figure(),
            Verdict.OTHER_UNIT,
            "“12” is not in the unit of the indicator (%).",
        ),
        (
            "In June 2019, 88% were seen.",
            a_figure(None),
            Verdict.UNCHECKED,
            "The indicator has no figure for June 2019.",
        ),
        (
            "In June 2019, 45 of 51 were seen.",
            a_figure(),
            Verdict.AGREES,
            "45 of 51 is claimed; the indicator says 45 of 51 (88.2% (45 of 51)).",
        ),
        (
            "In June 2019, 46 of 51 were seen.",
            a_figure(),
            Verdict.DISAGREES,
            "46 of 51 is claimed; the indicator says 45 of 51 (88.2% (45 of 51)).",
        ),
        ("In June 2019, 45 were seen.", a_figure("45", unit="count"), Verdict.AGREES, "The indicator says 45."),
        (
            "In June 2019, 40 were seen.",
            a_figure("45", unit="count"),
            Verdict.DISAGREES,
            "40 is claimed; the indicator says 45, 5.0 more.",
        ),
        (
            "It was 71.2 per 10,000 in June 2019.",
            a_figure("71.23", unit="per 10,000", numerator=None),
            Verdict.AGREES,
            "The indicator says 71.2 per 10,000.",
        ),
        ("As at 30 June 2019, 88% were seen.", a_figure(), Verdict.AGREES, "The indicator says 88.2% (45 of 51)."),
        (
            "As at 30 June 2019, 88% were seen.",
            a_figure(as_at=date(2019, 6, 15)),
            Verdict.OTHER_PERIOD,
            "88% is of 30 June 2019; the indicator's figure is of June 2019.",
        ),
    ),
)
def test_a_claim_is_set_beside_the_figure(text, figure, verdict, sentence):
    assert said_of(text, figure) == (verdict, sentence)
