"""Groups beside the whole: where each lies, and how far chance alone could have put it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.core.control_charts import Meaning
from lineofsight.documents.charts.drawing import Drawing
from lineofsight.documents.charts.marks import mark
from lineofsight.documents.charts.scales import Measured, Scale, scale_for

WIDTH, ROW, LEFT, RIGHT, HEAD, FOOT = 720, 46, 250, 40, 10, 34


@dataclass(frozen=True)
class GroupSpread:
    """One group: its share in numbers and words, and from where to where chance could have put it.

    ``meaning`` is what stands beyond that. A group too small to say anything has neither range nor meaning.
    """

    title: str
    value: float | None
    words: str
    by_chance: tuple[float, float] | None = None
    meaning: Meaning = Meaning.COMMON


def spread_chart(groups: Sequence[GroupSpread], whole: float, measured: Measured, *, name: str, title: str) -> str:
    """The groups as SVG, a row each, with an upright line at the whole. An open ring is a group too small to tell."""
    about = "; ".join(f"{group.title}: {group.words}" for group in groups)
    height = HEAD + ROW * len(groups) + FOOT
    drawing = Drawing(name, title, f"The whole: {measured.written(whole)}. {about}.", WIDTH, height, "spread")
    figures = [whole, *(group.value for group in groups if group.value is not None)]
    figures += [end for group in groups if group.by_chance for end in group.by_chance]
    across, steps = scale_for(figures, LEFT, WIDTH - RIGHT, measured)
    foot = HEAD + ROW * len(groups)
    for step in steps:
        drawing.line((across.place(step), HEAD), (across.place(step), foot), "chart-grid")
        drawing.words((across.place(step), foot + 20), measured.written(step), anchor="middle")
    drawing.line((across.place(whole), HEAD), (across.place(whole), foot), "chart-whole")
    for place, group in enumerate(groups):
        _row(drawing, across, group, HEAD + ROW * (place + 0.5))
    return str(drawing)


def _row(drawing: Drawing, across: Scale, group: GroupSpread, middle: float) -> None:
    drawing.words((LEFT - 12, middle + 6), group.title, anchor="end")
    if group.by_chance:
        start, end = (across.place(limit) for limit in group.by_chance)
        drawing.line((start, middle), (end, middle), "chart-range")
    if group.value is None:
        return
    at = (across.place(group.value), middle)
    if group.by_chance:
        mark(drawing, at, group.meaning)
    else:
        drawing.circle(at, 6, "chart-small")
