"""The trend of a figure: months in a line, with limits, the target, known changes, and what is not ordinary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from lineofsight.core.control_charts import ControlChart, Limits, Meaning, Point
from lineofsight.documents.charts.drawing import Drawing, Place
from lineofsight.documents.charts.marks import WORDS, mark
from lineofsight.documents.charts.scales import Measured, Scale, scale_for

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, FOOT, LEGEND = 76, 16, 26, 310, 372
MOST_LABELS = 5


def trend_chart(  # noqa: PLR0913 - what is drawn, how it is written, and what it is called
    chart: ControlChart,
    labels: Sequence[str],
    measured: Measured,
    *,
    name: str,
    title: str,
    events: Sequence[tuple[int, str]] = (),
) -> str:
    """The chart as SVG. ``labels`` names each point ("March 2025"); ``name`` is the only one of its kind on the page.

    Limits are drawn within what can be. A month without a figure is a gap in the line, and the line is broken where
    the limits begin anew. ``events`` are the places of points with the letter that stands over each, to be explained
    beside the chart.
    """
    drawing = Drawing(name, title, _described(chart, labels, measured.written), WIDTH, HEIGHT, "trend")
    down, steps = scale_for(_figures(chart, measured), FOOT, TOP, measured)
    sheet = _Sheet(drawing, down, len(chart.points), measured)
    for step in steps:
        drawing.line((LEFT, down.place(step)), (WIDTH - RIGHT, down.place(step)), "chart-grid")
        drawing.words((LEFT - 8, down.place(step) + 6), measured.written(step), anchor="end")
    sheet.months(labels)
    sheet.stretches(chart.points)
    if chart.target is not None:
        place = down.place(chart.target)
        drawing.line((LEFT, place), (WIDTH - RIGHT, place), "chart-target")
    sheet.events(events)
    sheet.figures(chart.points)
    _legend(drawing, chart)
    return str(drawing)


@dataclass(frozen=True)
class _Sheet:
    """The part of the drawing that holds the points."""

    drawing: Drawing
    down: Scale
    many: int
    measured: Measured

    def across(self, place: float) -> float:
        return LEFT + (place + 0.5) * (WIDTH - LEFT - RIGHT) / max(self.many, 1)

    def months(self, labels: Sequence[str]) -> None:
        """The names of so many months as have room; the last is always among them."""
        every = max(1, -(-len(labels) // MOST_LABELS))
        for place in range(len(labels) - 1, -1, -every):
            self.drawing.line((self.across(place), FOOT), (self.across(place), FOOT + 6), "chart-axis")
            lines = labels[place].rsplit(" ", 1)
            for line, words in enumerate(lines):
                self.drawing.words((self.across(place), FOOT + 22 + line * 18), words, anchor="middle")

    def stretches(self, points: Sequence[Point]) -> None:
        """Mean and limits of each stretch, and an upright line where a new one begins."""
        begins = [place for place, point in enumerate(points) if point.begins_anew]
        for first, last in pairwise([0, *begins, len(points)]):
            if first:
                between = self.across(first - 0.5)
                self.drawing.line((between, TOP - 10), (between, FOOT), "chart-change")
            if first < last and (limits := points[first].limits):
                self._limits(limits, self.across(first - 0.5), self.across(last - 0.5))

    def _limits(self, limits: Limits, start: float, end: float) -> None:
        lower, upper = drawn(limits, self.measured)
        corners = [(start, self.down.place(upper)), (end, self.down.place(upper))]
        corners += [(end, self.down.place(lower)), (start, self.down.place(lower))]
        self.drawing.area(corners, "chart-usual")
        for figure, look in ((limits.mean, "chart-mean"), (lower, "chart-limit"), (upper, "chart-limit")):
            self.drawing.line((start, self.down.place(figure)), (end, self.down.place(figure)), look)

    def events(self, events: Sequence[tuple[int, str]]) -> None:
        """An upright line with a letter over it for each thing that happened in the month of a point."""
        for place, letter in events:
            self.drawing.line((self.across(place), TOP - 6), (self.across(place), FOOT), "chart-event")
            self.drawing.words((self.across(place), TOP - 10), letter, anchor="middle")

    def figures(self, points: Sequence[Point]) -> None:
        """The line, broken at gaps and at new beginnings, and a mark for each month with a figure."""
        places = [(self.across(at), self.down.place(p.value)) for at, p in enumerate(points) if p.value is not None]
        shown = iter(places)
        for run in unbroken(points):
            self.drawing.path([next(shown) for _ in run], "chart-line")
        told = [point for point in points if point.value is not None]
        for place, point in zip(places, told, strict=True):
            mark(self.drawing, place, point.meaning)


def unbroken(points: Sequence[Point]) -> list[list[Point]]:
    """The points with a figure, in runs that no gap and no new beginning breaks."""
    run, runs = 0, []
    for point in points:
        run += point.begins_anew or point.value is None
        runs.append((run, point))
    known = [(number, point) for number, point in runs if point.value is not None]
    return [[point for _, point in each] for _, each in groupby(known, key=lambda pair: pair[0])]


def drawn(limits: Limits, measured: Measured) -> tuple[float, float]:
    """The limits as they are drawn: never where no figure can lie."""
    least = float("-inf") if measured.least is None else measured.least
    return limits.drawn_within(least, float("inf") if measured.most is None else measured.most)


def _figures(chart: ControlChart, measured: Measured) -> list[float]:
    """Every figure that the sheet must hold."""
    values = [point.value for point in chart.points if point.value is not None]
    limits = [limit for point in chart.points if point.limits for limit in drawn(point.limits, measured)]
    return [*values, *limits, *([chart.target] if chart.target is not None else [])]


def _legend(drawing: Drawing, chart: ControlChart) -> None:
    """What the lines and shapes mean, for those that are there."""
    at: Place = (LEFT - 40, LEGEND + 10)
    lines = [("Mean", "chart-mean"), ("Usual range", "chart-limit")] if chart.limits else []
    lines += [("Target", "chart-target")] if chart.target is not None else []
    for words, look in lines:
        drawing.line((at[0], at[1] - 5), (at[0] + 26, at[1] - 5), look)
        drawing.words((at[0] + 32, at[1]), words)
        at = (at[0] + 48 + len(words) * 9, at[1])
    there = {point.meaning for point in chart.points if point.value is not None} - {Meaning.COMMON}
    for meaning in (meaning for meaning in Meaning if meaning in there):
        mark(drawing, (at[0] + 8, at[1] - 6), meaning)
        drawing.words((at[0] + 22, at[1]), WORDS[meaning])
        at = (at[0] + 40 + len(WORDS[meaning]) * 9, at[1])


def _described(chart: ControlChart, labels: Sequence[str], written: Callable[[float], str]) -> str:
    """What the chart shows, in words, for those who do not see it."""
    known = [(label, point) for label, point in zip(labels, chart.points, strict=True) if point.value is not None]
    if not known:
        return "There is no figure in any month."
    (first, _), (last, latest) = known[0], known[-1]
    said = [f"{len(known)} of {len(labels)} months have a figure, from {first} to {last}."]
    said.append(f"The latest is {written(latest.value or 0)}.")
    if limits := chart.limits:
        trial = ", from fewer than 12 months" if limits.is_trial else ""
        said.append(
            f"The mean is {written(limits.mean)}; the usual range {written(limits.lower)} to "
            f"{written(limits.upper)}{trial}."
        )
    if chart.target is not None:
        said.append(f"The target is {written(chart.target)}.")
    marked = sum(point.signal is not None for _, point in known)
    said.append(f"Not ordinary variation: {marked} of them." if marked else "All is ordinary variation.")
    begun = [label for label, point in zip(labels, chart.points, strict=True) if point.begins_anew]
    said += [f"Limits begin anew in {label}." for label in begun]
    return " ".join(said)
