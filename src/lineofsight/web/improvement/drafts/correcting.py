"""Correcting a draft: each gives a new draft and leaves the one that it was given as it is."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lineofsight.web.improvement.drafts.leads import parts_of as leads_in
from lineofsight.web.improvement.drafts.parts import Part
from lineofsight.web.improvement.drafts.starting import row_of

Data = dict[str, Any]
IN_AREA, IN_ROW, NEW_ROW, ABOUT = "area", "row", "new", "about"


def corrected(draft: Data, part: Part, *, area: Data | None, rows: dict[int, Data], new_words: str = "") -> Data:
    """The draft with one part as a person has corrected it. ``rows`` are by their places; ``new_words`` add one."""
    draft = deepcopy(draft)
    if area is not None and part.area is not None:
        draft["areas"][part.area] |= area
    for place, row in rows.items():
        draft["rows"][place] = row
    if new_words:
        draft["rows"].append(row_of(part.kind, area=part.area, words=new_words))
    return _with_people(looked_at(draft, part.key))


def put(draft: Data, part: Part | None, places: dict[int, str]) -> Data:
    """The draft with lines that nothing was understood from put where a person says, at the end of what is there.

    ``places`` gives for each such line "area title", "row 3 words", "new action", "about", or nothing.
    """
    draft = deepcopy(draft)
    for at, place in places.items():
        left = draft["left"][at]
        if not place or left["put"]:
            continue
        what, *rest = place.split(" ")
        if what == ABOUT:
            draft["front"]["about"] = _joined(draft["front"]["about"], left["text"])
        elif what == NEW_ROW:
            area = part.area if part else None
            draft["rows"].append(row_of(rest[0], area=area, words=left["text"], lines=left["lines"]))
        elif what == IN_AREA and part and part.area is not None:
            area = draft["areas"][part.area]
            area[rest[0]] = _joined(area[rest[0]], left["text"])
        else:
            _put_in_row(draft["rows"][int(rest[0])], rest[1], left)
        left["put"] = place
    return draft


def looked_at(draft: Data, key: str) -> Data:
    return draft | {"looked": [*dict.fromkeys([*draft["looked"], key])]}


def _put_in_row(row: Data, name: str, left: Data) -> None:
    if name == "points":
        row["points"] = [*row["points"], left["text"]]
    else:
        row[name] = _joined(row[name], left["text"])
    if not row["lines"][0]:
        row["lines"] = left["lines"]


def _joined(said: str, more: str) -> str:
    return f"{said}\n{more}" if said else more


def _with_people(draft: Data) -> Data:
    """The draft with everybody whom its leads name. Who was known keeps name and account."""
    leads = [row["lead"] for row in draft["rows"] if row["lead"] and not row["left_out"]]
    parts = dict.fromkeys(part for lead in leads for part in leads_in(lead))
    nobody = {"name": "", "account": None}
    return draft | {"people": {part: draft["people"].get(part, nobody) for part in parts}}
