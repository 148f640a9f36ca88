"""A draft in parts that fit a page: an area with its actions, some recommendations; each with its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Data = dict[str, Any]
MOST_ROWS = 12
ACTIONS = ("action", "sub_action")
TITLES = {"judgement": "Judgements", "need": "What needs to improve", "recommendation": "Recommendations"}


@dataclass(frozen=True)
class Part:
    """Some rows of a draft, by their places, and the lines from the end of the part before up to its last.

    ``first`` is 0 where the document has no line of any of them.
    """

    key: str
    title: str
    area: int | None
    kind: str
    rows: tuple[int, ...]
    has_head: bool
    first: int = 0
    last: int = 0


def parts_of(draft: Data) -> list[Part]:
    """Every part in the order of the document. One that nothing stands in is left out, unless it is an area."""
    found = []
    for at, area in enumerate(draft["areas"]):
        rows = [place for place, row in enumerate(draft["rows"]) if row["area"] == at]
        title = f"{area['number']} {area['title']}".strip() or "Area without a title"
        found += _split(f"area-{at}", title, at, "action", rows)
    loose = [place for place, row in enumerate(draft["rows"]) if row["area"] is None and row["kind"] in ACTIONS]
    if loose:
        found += _split("no-area", "Actions without an area", None, "action", loose)
    for kind, title in TITLES.items():
        rows = [place for place, row in enumerate(draft["rows"]) if row["kind"] == kind]
        if rows:
            found += _split(kind, title, None, kind, rows)
    return _with_lines(draft, found)


def _split(key: str, title: str, area: int | None, kind: str, rows: list[int]) -> list[Part]:
    pages = [rows[start : start + MOST_ROWS] for start in range(0, len(rows), MOST_ROWS)] or [[]]
    return [
        Part(
            key if page == 1 else f"{key}-{page}",
            title if len(pages) == 1 else f"{title} ({page} of {len(pages)})",
            area,
            kind,
            tuple(rows),
            area is not None and page == 1,
        )
        for page, rows in enumerate(pages, 1)
    ]


def _with_lines(draft: Data, parts: list[Part]) -> list[Part]:
    """Each part with its lines: it begins where the one before it in the document ended."""
    spans = {}
    for part in parts:
        lines = [draft["rows"][place]["lines"] for place in part.rows]
        read = [pair for pair in lines if pair[0]]
        if read:
            spans[part.key] = (min(pair[0] for pair in read), max(pair[1] for pair in read))
    ends, begun = 0, {}
    for key, (_, last) in sorted(spans.items(), key=lambda span: span[1]):
        begun[key] = (ends + 1, last)
        ends = max(ends, last)
    return [
        Part(part.key, part.title, part.area, part.kind, part.rows, part.has_head, *begun.get(part.key, (0, 0)))
        for part in parts
    ]


def title_of(area: Data) -> str:
    """What an area is called where the document gives it no title."""
    return area["title"] or f"Area {area['number']}".strip()


def left_in(draft: Data, part: Part) -> list[int]:
    """The places of the lines that were not understood and stand within a part."""
    return [place for place, left in enumerate(draft["left"]) if part.first <= left["lines"][0] <= part.last]
