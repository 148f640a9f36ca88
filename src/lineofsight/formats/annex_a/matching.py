"""Which sheet is which list, on which line its headings stand, and which column is which heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lineofsight.core.registry import definitions_in
from lineofsight.formats._values import as_text
from lineofsight.formats.annex_a.headings import AnnexList, Heading, plain_heading

LINES_SEARCHED = 20

_NAMED_LIST = re.compile(r"\blist\s*0*(\d{1,2})\b")
_BARE_NUMBER = re.compile(r"0*(\d{1,2})(?:\s*[-.:)].*)?")


@dataclass(frozen=True)
class Match:
    """A sheet known as a list: the row (from 0) of its headings, the column (from 0) of each, and what is left over."""

    annex_list: AnnexList
    heading_row: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...]

    def missing(self) -> list[Heading]:
        """Headings of the list that the sheet does not have."""
        return [heading for heading in self.annex_list.headings if heading.name not in self.columns]


@cache
def annex_lists() -> Mapping[int, AnnexList]:
    """Ofsted's eleven lists by number, in order."""
    found = definitions_in("lineofsight.formats.annex_a.lists", "definition").values()
    lists = (definition for definition in found if isinstance(definition, AnnexList))
    return {annex_list.number: annex_list for annex_list in sorted(lists, key=lambda each: each.number)}


@cache
def _names_by_heading(number: int) -> Mapping[str, str]:
    headings = annex_lists()[number].headings
    return {plain_heading(form): heading.name for heading in headings for form in (*heading.also, heading.text)}


def list_named(sheet_name: str) -> AnnexList | None:
    """The list that a sheet's name speaks of: "List 4", "4", "list_04 - Assessments", "Assessments"."""
    name = " ".join(sheet_name.casefold().replace("_", " ").split())
    found = _NAMED_LIST.search(name) or _BARE_NUMBER.fullmatch(name)
    if found:
        return annex_lists().get(int(found[1]))
    return next((each for each in annex_lists().values() if each.title.casefold() == name), None)


def match_sheet(sheet_name: str, rows: Sequence[Sequence[object]]) -> Match | None:
    """The list that a sheet holds, by its name or else by its headings; ``None`` where it is no list.

    A name decides only if at least half of that list's headings are there: a sheet may bear the wrong name. A sheet
    that bears a list's name and fits no list is still taken for it, so that what it lacks can be said.
    """
    texts = [[as_text(cell) for cell in row] for row in rows[:LINES_SEARCHED]]
    named = list_named(sheet_name)
    expected = _match(named, texts) if named else None
    if expected is not None and _fits(expected):
        return expected
    matches = [_match(annex_list, texts) for annex_list in annex_lists().values()]
    best = max(matches, key=lambda match: (len(match.columns), -len(match.missing())))
    return best if _fits(best) else expected


def _fits(match: Match) -> bool:
    return 2 * len(match.columns) >= len(match.annex_list.headings)


def _match(annex_list: AnnexList, rows: Sequence[Sequence[str]]) -> Match:
    tries = [_match_row(annex_list, place, row) for place, row in enumerate(rows)]
    return max(tries, key=lambda match: len(match.columns), default=Match(annex_list, 0, {}, ()))


def _match_row(annex_list: AnnexList, place: int, row: Sequence[str]) -> Match:
    names = _names_by_heading(annex_list.number)
    columns: dict[str, int] = {}
    unknown = []
    for column, text in enumerate(row):
        name = names.get(plain_heading(text))
        if name is not None and name not in columns:
            columns[name] = column
        elif text:
            unknown.append(text[:80])
    return Match(annex_list, place, columns, tuple(unknown))
