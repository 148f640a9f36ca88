"""A line as small as a word: how a figure moved, where it stands, and whether that is ordinary."""

from __future__ import annotations

from lineofsight.core.control_charts import ControlChart
from lineofsight.documents.charts.drawing import Drawing
from lineofsight.documents.charts.marks import mark
from lineofsight.documents.charts.scales import Measured, Scale
from lineofsight.documents.charts.trend import unbroken

WIDTH, HEIGHT, EDGE = 160, 44, 10


def sparkline(chart: ControlChart, measured: Measured, *, name: str, title: str) -> str:
    """The line as SVG, with a mark for the latest figure only; blank where fewer than two months have a figure."""
    values = [point.value for point in chart.points if point.value is not None]
    if len(values) < 2:  # noqa: PLR2004 - one point is no line
        return ""
    written = measured.written
    about = f"From {written(values[0])} to {written(values[-1])}; lowest {written(min(values))}, "
    drawing = Drawing(name, title, f"{about}highest {written(max(values))}.", WIDTH, HEIGHT, "sparkline")
    held = [*values, *([chart.target] if chart.target is not None else [])]
    spread = (max(held) - min(held)) or 1
    down = Scale(min(held), min(held) + spread, HEIGHT - EDGE, EDGE)
    if chart.target is not None:
        drawing.line((0, down.place(chart.target)), (WIDTH, down.place(chart.target)), "chart-target")
    step = (WIDTH - 2 * EDGE) / (len(chart.points) - 1)
    places = {
        id(point): (EDGE + at * step, down.place(point.value))
        for at, point in enumerate(chart.points)
        if point.value is not None
    }
    for run in unbroken(chart.points):
        drawing.path([places[id(point)] for point in run], "chart-line")
    latest = next(point for point in reversed(chart.points) if point.value is not None)
    mark(drawing, places[id(latest)], latest.meaning, size=4)
    return str(drawing)
