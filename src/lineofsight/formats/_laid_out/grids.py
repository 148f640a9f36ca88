"""Tables found in what is drawn on a page: ruled lines that meet make cells, whether or not cells are merged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lineofsight.formats._laid_out.pdf_pages import Edge

FEWEST_LEVELS = 2
FEWEST_UPRIGHTS = 3
MOST_EDGES = 5_000
MOST_CELLS = 20_000
NEAR = 3.0
"""Two lines nearer than this many points are one line."""


@dataclass(frozen=True)
class Grid:
    """One ruled table: the places of its lines, and for each small cell the cell of which it is a part."""

    uprights: tuple[float, ...]
    levels: tuple[float, ...]
    part_of: dict[tuple[int, int], tuple[int, int]]
    """(row, column) -> the (row, column) at the top left of the merged cell that it is a part of."""

    def place_of(self, across: float, down: float) -> tuple[int, int] | None:
        """The cell in which a point lies; nothing where it lies outside the table."""
        row, column = bisect_right(self.levels, down) - 1, bisect_right(self.uprights, across) - 1
        return self.part_of.get((row, column))

    @property
    def top(self) -> float:
        return self.levels[0]


def grids_of(edges: Sequence[Edge]) -> list[Grid]:
    """The ruled tables of a page, from the top down. A single box is no table, and a drawing of many lines is none."""
    if len(edges) > MOST_EDGES:
        return []
    grids = [_grid(group) for group in _touching(edges)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.top)


def _touching(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Edges in groups that hang together: each crosses or meets another of its group."""
    levels = [edge for edge in edges if edge.is_level]
    uprights = sorted((edge for edge in edges if not edge.is_level), key=lambda edge: edge.at)
    group_of = {id(edge): number for number, edge in enumerate(edges)}
    members = {number: [edge] for number, edge in enumerate(edges)}
    for level in levels:
        for upright in uprights:
            if upright.at > level.end + NEAR:
                break
            if _meet(level, upright) and group_of[id(level)] != group_of[id(upright)]:
                kept, given = sorted((group_of[id(level)], group_of[id(upright)]), key=lambda at: -len(members[at]))
                for edge in members[given]:
                    group_of[id(edge)] = kept
                members[kept] += members.pop(given)
    return list(members.values())


def _meet(level: Edge, upright: Edge) -> bool:
    return (
        level.start - NEAR <= upright.at <= level.end + NEAR and upright.start - NEAR <= level.at <= upright.end + NEAR
    )


def _grid(edges: Sequence[Edge]) -> Grid | None:
    levels = _places(edge.at for edge in edges if edge.is_level)
    uprights = _places(edge.at for edge in edges if not edge.is_level)
    is_table = len(levels) >= FEWEST_LEVELS and len(uprights) >= FEWEST_UPRIGHTS
    if not is_table or len(levels) * len(uprights) > MOST_CELLS:
        return None
    drawn = {
        True: {place: _stretches(edges, place, is_level=True) for place in levels},
        False: {place: _stretches(edges, place, is_level=False) for place in uprights},
    }
    part_of: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(levels) - 1):
        for column in range(len(uprights) - 1):
            middle_down = (levels[row] + levels[row + 1]) / 2
            middle_across = (uprights[column] + uprights[column + 1]) / 2
            above, before = part_of.get((row - 1, column)), part_of.get((row, column - 1))
            if before and not _covers(drawn[False][uprights[column]], middle_down):
                part_of[row, column] = before
            elif above and not _covers(drawn[True][levels[row]], middle_across):
                part_of[row, column] = above
            else:
                part_of[row, column] = (row, column)
    return Grid(uprights, levels, part_of)


def _places(found: Iterable[float]) -> tuple[float, ...]:
    places: list[float] = []
    for place in sorted(found):
        if not places or place - places[-1] > NEAR:
            places.append(place)
    return tuple(places)


def _stretches(edges: Sequence[Edge], place: float, *, is_level: bool) -> list[tuple[float, float]]:
    return [(edge.start, edge.end) for edge in edges if edge.is_level is is_level and abs(edge.at - place) <= NEAR]


def _covers(stretches: Iterable[tuple[float, float]], place: float) -> bool:
    return any(start <= place <= end for start, end in stretches)
