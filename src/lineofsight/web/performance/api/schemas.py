"""What the interface answers, field by field. The interface's own description of itself is made from these."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

Every = Literal["month", "quarter", "year", "rolling-year"]


class Problem(Schema):
    """Why nothing else was answered, in a sentence."""

    detail: str


class IndicatorRow(Schema):
    """One measure as it is defined."""

    name: str = Field(description="By this its figures are asked for.")
    indicator: str
    stage: str = Field(description="Of a funnel, the stage; else blank.")
    code: str = Field(description="The sector's number, such as AS-03; blank where it has none.")
    title: str
    because: str
    unit: str = Field(description="What is counted.")
    kind: str = Field(description="count, share (per cent), rate (per 10,000 children), average or median.")
    polarity: str = Field(description="Which way is better: higher, lower, neutral or bad at both ends.")
    decimals: int
    source: str
    note: str
    fingerprint: str = Field(description="It changes when, and only when, the meaning changes.")
    is_stock: bool = Field(description="Whether it is counted as at the end of a period, not over the whole of it.")
    is_local: bool
    area: str
    breakdowns: list[str]


class FigureRow(Schema):
    """One figure. What is not known is null, and never 0."""

    measure: str
    indicator: str
    stage: str
    code: str
    title: str
    fingerprint: str
    from_on: date = Field(alias="from")
    to_on: date = Field(alias="to")
    is_finished: bool = Field(description="False for a period that is not over.")
    breakdown: str
    group: str
    numerator: float | None
    denominator: float | None
    value: float | None = Field(description="Not rounded; null where there is nothing to count or it is not known.")
    not_recorded: float | None
    unit: str
    is_small: bool = Field(description="A number of 1 to 5 stands behind it: do not publish it as it is.")
    note: str
    snapshot: str
    reference: str = Field(description="The figure's address, by which it can be followed back to its records.")


class Told(Schema):
    """Of when the answer is."""

    snapshot: str
    as_at: date = Field(description="The day of which the records tell.")
    told_at: datetime = Field(description="The moment at which the records were as the snapshot says.")


class Indicators(Told):
    indicators: list[IndicatorRow]


class Figures(Told):
    figures: list[FigureRow]
