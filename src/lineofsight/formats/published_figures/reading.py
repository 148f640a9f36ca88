"""Which reader a published file goes to: told by its columns, never by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lineofsight.core.readings import Progress, Refused, no_progress
from lineofsight.formats.published_figures import interactive_tool, neighbour_models, open_statistics
from lineofsight.formats.published_figures.csv_tables import CsvTable, read_csv_table, read_headings
from lineofsight.formats.published_figures.figures import PublishedFigures

SUFFIXES = (".csv", ".gz")
NEARLY = 0.5


@dataclass(frozen=True)
class Layout:
    """A kind of published file: what people call it, the columns it must have, and its reader."""

    title: str
    columns: tuple[str, ...]
    read: Callable[[CsvTable, PublishedFigures], None]

    def fits(self, headings: tuple[str, ...]) -> bool:
        """Whether a file with these columns can be read this way."""
        if self.read is open_statistics.read_statistics:
            return bool(open_statistics.series_in(headings))
        return set(self.columns) <= set(headings)


LAYOUTS = (
    Layout("figures of the interactive tool", interactive_tool.FIGURES, interactive_tool.read_figures),
    Layout("dictionary of the interactive tool", interactive_tool.DICTIONARY, interactive_tool.read_dictionary),
    Layout("codes of authorities", interactive_tool.CODES, interactive_tool.read_codes),
    Layout("statistical neighbours", neighbour_models.NEIGHBOURS, neighbour_models.read_neighbours),
    Layout("population estimates", open_statistics.POPULATION, open_statistics.read_populations),
    Layout("open statistics", open_statistics.PLACES, open_statistics.read_statistics),
)
"""In the order in which they are read, so that the interactive tool's names and figures come first."""


def read_published_figures(path: Path, progress: Progress = no_progress) -> PublishedFigures:
    """Read a published file, or every published file of a folder; files of other kinds in a folder are left aside.

    Raises ``Refused`` for a file that is not sound, for a single file of an unknown kind, and where nothing was found.
    """
    if path.is_dir():
        return _read_all(sorted(one for one in path.iterdir() if one.suffix in SUFFIXES), path, progress)
    if not path.exists():
        message = f"There is no file or folder {path}."
        raise Refused(message)
    return _read_all([path], path, progress)


def is_published_file(path: Path) -> bool:
    """Whether a file has the columns of a published table. A file that cannot be opened is not one."""
    return path.is_file() and _layout_of(read_headings(path)) is not None


def add_published_file(path: Path, figures: PublishedFigures) -> None:
    """Read one more file, which has to be of a known kind, into figures already read."""
    table = read_csv_table(path)
    layout = _layout_of(table.headings)
    if layout is None:
        raise Refused(_unknown(table))
    layout.read(table, figures)
    figures.files.append(table.file)


def _read_all(paths: list[Path], asked: Path, progress: Progress) -> PublishedFigures:
    figures = PublishedFigures()
    known = []
    for done, path in enumerate(paths):
        progress("Opening published figures", done, len(paths))
        if path != asked and _is_of_another_kind(path):
            figures.left_aside.append(path.name)
            continue
        table = read_csv_table(path)
        layout = _layout_of(table.headings)
        if layout is None:
            raise Refused(_unknown(table))
        known.append((LAYOUTS.index(layout), layout, table))
    if not known:
        message = f"{asked} holds no published figures that can be read here: a CSV file of them is needed."
        raise Refused(message)
    _take_in_order(known, figures, progress)
    return figures


def _take_in_order(
    known: Iterable[tuple[int, Layout, CsvTable]], figures: PublishedFigures, progress: Progress
) -> None:
    ordered = sorted(known, key=lambda one: one[0])
    for done, (_, layout, table) in enumerate(ordered, start=1):
        layout.read(table, figures)
        figures.files.append(table.file)
        progress("Reading published figures", done, len(ordered))


def _is_of_another_kind(path: Path) -> bool:
    """Whether a file of a folder says what it is and it is not ours; one that says nothing is opened, to be refused."""
    headings = read_headings(path)
    return bool(headings) and _layout_of(headings) is None


def _layout_of(headings: tuple[str, ...]) -> Layout | None:
    return next((layout for layout in LAYOUTS if layout.fits(headings)), None)


def _unknown(table: CsvTable) -> str:
    headings = set(table.headings)
    nearest = max(LAYOUTS, key=lambda layout: len(headings & set(layout.columns)) / len(layout.columns))
    missing = [name for name in nearest.columns if name not in headings]
    said = f"{table.file} is not a table of published figures that can be read here."
    if len(missing) <= len(nearest.columns) * NEARLY:
        wanted = ", ".join(missing) if missing else "any measure's column"
        return f"{said} It looks like {nearest.title}, but lacks: {wanted}."
    return f"{said} Its columns are: {', '.join(table.headings)[:200]}."
