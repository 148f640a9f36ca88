"""What was read from a folder of published figures, by measure, year and place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from lineofsight.formats.published_figures.areas import region_compared_with, region_name
from lineofsight.formats.published_figures.symbols import Published

ROUNDS_TO_NOUGHT = ("k", "low")
UNEXPLAINED = ("-", "")


@dataclass(frozen=True)
class Description:
    """How a source's own dictionary describes a measure; blank where it says nothing."""

    title: str
    unit: str
    polarity: str
    period: str


@dataclass
class PublishedFigures:
    """Every published cell read, with who the authorities are, their neighbours and their populations.

    A place is an authority's three-digit code, a region's name or "England".
    """

    cells: dict[tuple[str, int], dict[str, Published]] = field(default_factory=lambda: defaultdict(dict))
    names: dict[str, str] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    neighbours: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    populations: dict[tuple[int, str], Published] = field(default_factory=dict)
    descriptions: dict[str, Description] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    left_aside: list[str] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)

    def take(self, measure: str, year: int, place: str, cell: Published) -> None:
        """Keep a cell. The first source read wins, save that a later one may know better.

        A number, or the reason why there is none, fills a gap; "rounds to 0" replaces a bare 0.
        """
        held = self.cells[measure, year].get(place)
        fills_gap = held is not None and held.value is None and (cell.value is not None or held.symbol in UNEXPLAINED)
        says_more = held is not None and held.value == 0 and cell.symbol in ROUNDS_TO_NOUGHT
        if held is None or fills_gap or says_more:
            self.cells[measure, year][place] = cell
        elif None not in (held.value, cell.value) and held.value != cell.value:
            said = f"{measure} {year} {place}: {held.value:g} in {held.source}, {cell.value:g} in {cell.source}"
            self.disagreements.append(said)

    def take_authority(self, code: str, name: str, region: str) -> None:
        """Remember an authority's name and region; the first source read wins."""
        if code not in self.names:
            self.names[code] = name
            self.regions[code] = region_name(region)

    def cell(self, measure: str, year: int, place: str) -> Published | None:
        """One cell, or None where no source has a row for it."""
        return self.cells.get((measure, year), {}).get(place)

    def authority_values(self, measure: str, year: int) -> dict[str, float]:
        """The authorities that have a number, by code. Regions, England and signs are not among them."""
        cells = self.cells.get((measure, year), {})
        return {place: cell.value for place, cell in cells.items() if place in self.names and cell.value is not None}

    def years_of(self, measure: str) -> list[int]:
        """The years for which any authority has a number, oldest first."""
        return sorted(year for name, year in self.cells if name == measure and self.authority_values(name, year))

    def region_of(self, authority: str) -> str:
        """The region that an authority is compared with; blank where no source says."""
        return region_compared_with(self.regions.get(authority, ""))

    def latest_model(self) -> str:
        """The newest model of statistical neighbours that was read, by its name; blank where there is none."""
        return max(self.neighbours, default="")
