"""Our figure beside those of others, as bars from nought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.documents.charts.drawing import Drawing
from lineofsight.documents.charts.scales import Scale, round_steps

WIDTH, ROW, BAR, LEFT, RIGHT = 720, 44, 26, 200, 100


@dataclass(frozen=True)
class ComparedBar:
    """One bar: whose figure it is, the figure and how it is written. None has no bar, and ``words`` say why."""

    title: str
    value: float | None
    words: str
    is_ours: bool = False


def comparison_chart(bars: Sequence[ComparedBar], *, name: str, title: str) -> str:
    """The bars as SVG, in the order given; ours is filled in another way and its name is bold."""
    about = "; ".join(f"{bar.title}: {bar.words}" for bar in bars)
    drawing = Drawing(name, title, f"{about}.", WIDTH, ROW * len(bars) + 4, "comparison")
    known = [bar.value for bar in bars if bar.value is not None]
    steps = round_steps(min(0, *known), max(0, *known)) if known else [0, 1]
    across = Scale(steps[0], steps[-1], LEFT, WIDTH - RIGHT)
    for place, bar in enumerate(bars):
        top = place * ROW + 8
        look = "chart-words chart-strong" if bar.is_ours else "chart-words"
        drawing.words((LEFT - 10, top + 19), bar.title, look, "end")
        end = across.place(0)
        if bar.value is not None:
            start, end = sorted((across.place(0), across.place(bar.value)))
            drawing.box((start, top), max(end - start, 1), BAR, "chart-bar" if bar.is_ours else "chart-bar-other")
        drawing.words((end + 8, top + 19), bar.words, look)
    drawing.line((across.place(0), 0), (across.place(0), ROW * len(bars) + 4), "chart-axis")
    return str(drawing)
