"""A funnel: how many came to each stage, as bars of which the first is whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.documents.charts.drawing import Drawing

WIDTH, ROW, BAR = 720, 74, 28


@dataclass(frozen=True)
class StageBar:
    """One stage: how many came to it, in numbers and in words ("118 of 265"). None is not known."""

    title: str
    number: float | None
    words: str


def funnel_chart(stages: Sequence[StageBar], *, name: str, title: str) -> str:
    """The bars as SVG. A stage that is not known has no bar, and its words say so."""
    start = stages[0].number if stages else None
    about = "; ".join(f"{stage.title}: {stage.words}" for stage in stages)
    drawing = Drawing(name, title, f"{about}.", WIDTH, ROW * len(stages) + 4, "funnel")
    for place, stage in enumerate(stages):
        top = place * ROW
        drawing.words((0, top + 20), stage.title, "chart-words chart-strong")
        drawing.words((WIDTH, top + 20), stage.words, anchor="end")
        drawing.box((0, top + 30), WIDTH, BAR, "chart-ground")
        if start and stage.number:
            drawing.box((0, top + 30), max(WIDTH * stage.number / start, 2), BAR, "chart-bar")
    return str(drawing)
