"""How a comparison looks on a terminal: one council, along the child's journey, 120 letters wide."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence

from lineofsight.cli._live_figures import LiveFigure
from lineofsight.core.comparison import ordinal
from lineofsight.formats.published_figures import PublishedFigures
from lineofsight.formats.published_figures.beside import Beside
from lineofsight.formats.published_figures.measure import BOTH_ENDS, HIGHER, LOWER
from lineofsight.formats.published_figures.measures import JOURNEY, OTHER, part_of_journey
from lineofsight.formats.published_figures.notes import COUNT
from lineofsight.formats.published_figures.symbols import NO_FIGURE, SUPPRESSED

WIDTH = 120
MOST_TITLES = 4
GAP = "  "
MARKS = {HIGHER: "▲", LOWER: "▼", BOTH_ENDS: "◇"}
UNITS = {"full-time equivalents": "FTE", "cases per worker": "cases", "points": "score"}
KINDS = {"share": "%", "rate": "rate", "count": "no.", "average": "value"}
LEGEND = (
    "▲ higher is better, ▼ lower is better, ◇ bad at both ends. Places count from the best for ▲ and ▼, else from\n"
    "the highest; =3 means tied with 3 others. Rates are for every 10,000 children. In brackets after the neighbours'\n"
    "mean: how many of them had a figure. Totals, meanings, parts, sources and five years: --format json."
)
HEADINGS = ("Code", "Measure", "Unit", "Value", "Before", "England", "Region", "Neighb.", "Place")
RIGHT = (3, 4, 5, 6, 7)


def print_table(figures: PublishedFigures, found: Sequence[Beside], live: Mapping[tuple[str, str], LiveFigure]) -> None:
    """One council on one page, along the child's journey, 120 letters wide."""
    first = found[0]
    model = f" and its statistical neighbours (model {first.neighbours_model})" if first.neighbours_model else ""
    region = f", {first.region}" if first.region else ""
    print(f"{figures.names[first.authority]} ({first.authority}) beside England{region}{model}")
    print(LEGEND)
    usual, _ = Counter(one.year for one in found).most_common(1)[0]
    print(f"Year: {usual} unless said.\n")
    cells = {id(one): table_cells(one, usual) for one in found}
    widths = fitted([HEADINGS, *cells.values()])
    print_line(HEADINGS, widths)
    for part in (*JOURNEY, OTHER):
        within = [one for one in found if part_of_journey(one.measure.name) == part]
        if within:
            print(f"\n{part}")
        for one in within:
            print_line(cells[id(one)], widths)
            if (one.authority, one.measure.name) in live:
                print(f"{'':{widths[0]}}{GAP}{live_line(live[one.authority, one.measure.name], one.measure.decimals)}")
    print_notes(found)
    print()


def table_cells(one: Beside, usual: int) -> tuple[str, ...]:
    measure, decimals = one.measure, one.measure.decimals
    other_year = f" ({one.year})" if one.year != usual else ""
    before = [number(value, decimals) for year, value in one.trend.items() if year < one.year][-2:]
    is_count = measure.kind == "count"
    mean = number(one.neighbours.mean, 0 if is_count else max(decimals, 1))
    return (
        measure.code,
        measure.title + other_year,
        f"{UNITS.get(measure.unit, KINDS[measure.kind])} {MARKS.get(measure.polarity, '')}".rstrip(),
        missing_cell(one.missing) or number(one.value, decimals),
        " ".join(before),
        number(None if is_count else one.england, decimals),
        number(None if is_count else one.region_value, decimals),
        f"{mean} ({one.neighbours.with_data})" if one.neighbours.named else "–",
        place_cell(one),
    )


def missing_cell(missing: str) -> str:
    """What stands in a narrow column where there is no number; the whole reason is in the notes below."""
    return missing if missing in ("", SUPPRESSED) else NO_FIGURE


def place_cell(one: Beside) -> str:
    if one.standing is None:
        return "–"
    tied = f" ={one.standing.tied_with}" if one.standing.tied_with else ""
    return f"{ordinal(one.standing.place)} of {one.standing.authorities_with_data}{tied}"


def number(value: float | None, decimals: int) -> str:
    return "–" if value is None else f"{value:,.{decimals}f}"


def live_line(own: LiveFigure, decimals: int) -> str:
    """Our own figure under the published one, with its parts and its address."""
    parts = " of ".join(f"{part:,g}" for part in (own.numerator, own.denominator) if part is not None)
    value = f"{number(own.value, max(decimals, 1))} ({parts})" if own.value is not None else own.note or NO_FIGURE
    return f"  live: {value}; snapshot {own.snapshot}, as at {own.as_at}"


def fitted(lines: Sequence[Sequence[str]]) -> list[int]:
    """Each column as wide as its longest cell; the measure's title gives way where the page is too narrow."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    over = sum(widths) + len(GAP) * (len(widths) - 1) - WIDTH
    widths[1] -= max(over, 0)
    return widths


def print_line(cells: Sequence[str], widths: Sequence[int]) -> None:
    """One line of the table; a title too long for its column runs on in the line below."""
    title, rest = cut(cells[1], widths[1])
    placed = [
        cell.rjust(width) if place in RIGHT else cell.ljust(width)
        for place, (cell, width) in enumerate(zip((cells[0], title, *cells[2:]), widths, strict=True))
    ]
    print(GAP.join(placed).rstrip())
    if rest:
        print(f"{'':{widths[0]}}{GAP}  {rest}")


def cut(text: str, width: int) -> tuple[str, str]:
    """A text broken at the last space that fits."""
    if len(text) <= width:
        return text, ""
    at = text.rfind(" ", 0, width + 1)
    return text[:at], text[at + 1 :]


def print_notes(found: Sequence[Beside]) -> None:
    """The notes that hold for this council and year; what holds for a measure at all times is left to JSON."""
    notes: dict[str, list[str]] = {}
    for one in found:
        for note in one.notes:
            if note not in (one.measure.note, COUNT):
                notes.setdefault(note, []).append(one.measure.title)
    if notes:
        print("\nNotes")
    for note, titles in notes.items():
        which = "; ".join(dict.fromkeys(titles)) if len(titles) <= MOST_TITLES else f"{len(titles)} measures"
        print(textwrap.fill(f"{which}: {note}", WIDTH, initial_indent="- ", subsequent_indent="  "))
