"""Marks for what a point says: each has a shape of its own, so that nobody needs to tell colours apart."""

from __future__ import annotations

from lineofsight.core.control_charts import Meaning
from lineofsight.documents.charts.drawing import Drawing, Place

LOOKS = {
    Meaning.COMMON: "chart-common",
    Meaning.IMPROVEMENT: "chart-improvement",
    Meaning.CONCERN: "chart-concern",
    Meaning.NEUTRAL: "chart-neutral",
}

WORDS = {
    Meaning.COMMON: "Ordinary",
    Meaning.IMPROVEMENT: "Improvement",
    Meaning.CONCERN: "Concern",
    Meaning.NEUTRAL: "Change",
}


def mark(drawing: Drawing, at: Place, meaning: Meaning, size: float = 6) -> None:
    """A dot for ordinary variation, a diamond for an improvement, a triangle for a concern, a square for a change."""
    across, down = at
    look = f"chart-point {LOOKS[meaning]}"
    wide = size * 1.5
    if meaning is Meaning.IMPROVEMENT:
        corners = [(across, down - wide), (across + wide, down), (across, down + wide), (across - wide, down)]
        drawing.area(corners, look)
    elif meaning is Meaning.CONCERN:
        drawing.area([(across, down - wide), (across + wide, down + size), (across - wide, down + size)], look)
    elif meaning is Meaning.NEUTRAL:
        drawing.box((across - size, down - size), size * 2, size * 2, look)
    else:
        drawing.circle(at, size * 0.8, look)
