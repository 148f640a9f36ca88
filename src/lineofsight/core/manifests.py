"""The manifest of a snapshot: what was loaded, from which files, what was refused, and what the sources can tell.

It is written as JSON beside the data, so that anyone can read it without this software.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from typing import Any

from lineofsight.core.readings import Coverage, Refusal

LAYOUT = 1
"""The version of the store's layout; it rises when older software could not read what newer software wrote."""

MOST_REFUSALS = 1000
"""How many refusals a manifest lists; it always counts them all."""


@dataclass(frozen=True)
class SourceFile:
    """One file as it was loaded. ``sha256`` is the fingerprint of its bytes, blank where there was no file."""

    name: str
    format: str
    sha256: str
    rows_taken: int
    rows_refused: int


@dataclass(frozen=True)
class Manifest:
    """``rows`` counts each table's rows; ``digests`` are the fingerprints of the tables' contents.

    ``coverage`` holds only the tables that a source can tell of; any other is "not available from this source".
    """

    id: str
    created_at: datetime
    as_at: date
    authorities: tuple[str, ...]
    software: str
    files: tuple[SourceFile, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    refusals_in_all: int = 0
    notes: tuple[str, ...] = ()
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    layout: int = LAYOUT

    def to_json(self) -> str:
        """The manifest as text, the same text for the same manifest."""
        return json.dumps(asdict(self), default=_plain, ensure_ascii=False, indent=2, sort_keys=True)


def manifest_from_json(text: str) -> Manifest:
    """The manifest that ``to_json`` wrote.

    Raises:
        ValueError: the text is damaged, or from a layout that this software does not know.
    """
    try:
        found: dict[str, Any] = json.loads(text)
        if found["layout"] != LAYOUT:
            raise ValueError(f"its layout is {found['layout']}, and this software knows {LAYOUT}")
        return Manifest(**_typed(found))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("it is damaged") from error


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _typed(found: dict[str, Any]) -> dict[str, Any]:
    return {
        **{each.name: found[each.name] for each in fields(Manifest)},
        "created_at": datetime.fromisoformat(found["created_at"]),
        "as_at": date.fromisoformat(found["as_at"]),
        "authorities": tuple(found["authorities"]),
        "files": tuple(SourceFile(**each) for each in found["files"]),
        "refusals": tuple(Refusal(**each) for each in found["refusals"]),
        "notes": tuple(found["notes"]),
        "coverage": {table: _coverage(each) for table, each in found["coverage"].items()},
    }


def _coverage(found: dict[str, Any]) -> Coverage:
    days = {name: date.fromisoformat(found[name]) if found[name] else None for name in ("from_on", "to_on")}
    return Coverage(columns=frozenset(found["columns"]), history=found["history"], **days)
