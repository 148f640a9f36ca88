"""Small signs: what the latest month says, and whether the target will be met. Each has its words as its title."""

from __future__ import annotations

from lineofsight.core.control_charts import Assurance, ControlChart, Meaning
from lineofsight.documents.charts.drawing import Drawing
from lineofsight.documents.charts.marks import LOOKS

SIZE = 44

_VARIATION = {
    Meaning.COMMON: "Ordinary variation: no change to explain",
    Meaning.IMPROVEMENT: "Improvement that is more than ordinary variation",
    Meaning.CONCERN: "Concern: worse by more than ordinary variation",
    Meaning.NEUTRAL: "A change that is more than ordinary variation",
}
_END = {"H": ", towards the high end", "L": ", towards the low end", "": ""}
_ASSURANCE = {Assurance.PASSES: ("P", "chart-improvement"), Assurance.FAILS: ("F", "chart-concern")}


def variation_icon(chart: ControlChart, *, name: str) -> str:
    """A ring with an H or L for an unusually high or low latest figure, with a wave for ordinary variation.

    Blank where there is nothing to judge the latest figure by.
    """
    if chart.variation is None:
        return ""
    drawing = _ring(name, _VARIATION[chart.variation] + _END[chart.letter], LOOKS[chart.variation])
    if chart.letter:
        drawing.words((SIZE / 2, 29), chart.letter, "chart-words chart-strong", "middle")
    else:
        drawing.path([(10, 24), (16, 18), (22, 26), (28, 18), (34, 24)], "chart-line")
    return str(drawing)


def assurance_icon(chart: ControlChart, *, name: str) -> str:
    """A ring with P where the target will be met, F where it will not, and a question mark where it may.

    Blank without a target, limits, or a better end.
    """
    if chart.assurance is None:
        return ""
    letter, look = _ASSURANCE.get(chart.assurance, ("?", "chart-common"))
    words = str(chart.assurance)
    drawing = _ring(name, words[0].upper() + words[1:], look)
    drawing.words((SIZE / 2, 29), letter, "chart-words chart-strong", "middle")
    return str(drawing)


def _ring(name: str, title: str, look: str) -> Drawing:
    drawing = Drawing(name, title, title, SIZE, SIZE, "icon")
    drawing.circle((SIZE / 2, SIZE / 2), SIZE / 2 - 3, f"chart-ring {look}")
    return drawing
