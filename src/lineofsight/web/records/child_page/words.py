"""Columns and their values as people say them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.web.common.templatetags.words import day, moment, number
from lineofsight.web.records.allocations import names_of_teams, names_of_workers

Row = Mapping[str, object]
"""A canonical row as the gate gives it: its columns, and its number, load and source beside them."""

NOT_RECORDED = "Not recorded"
_WORKER, _TEAM = "workers.worker_id", "teams.team_id"
_INITIALS = {"upn": "UPN", "uln": "ULN", "urn": "Ofsted’s number", "ehc": "EHC"}


def label(column: Column) -> str:
    """What a column is called on a page: "Closed on", "Worker", "Referral number".

    >>> label(Column("closed_on", Kind.DATE, "")), label(Column("is_inside_authority", Kind.FLAG, ""))
    ('Closed on', 'Inside authority')
    >>> label(Column("worker_id", Kind.TEXT, "", refers_to="workers.worker_id")), label(Column("urn", Kind.TEXT, ""))
    ('Worker', 'Ofsted’s number')
    """
    name = column.name.removeprefix("is_")
    if name.endswith("_id"):
        name = name.removesuffix("_id") + ("" if column.refers_to in {_WORKER, _TEAM} else "_number")
    words = " ".join(_INITIALS.get(word, word) for word in name.split("_"))
    return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Names:
    """The names of workers and teams by their numbers in the case system; one that is not known keeps its number."""

    workers: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)


def names_in(rows: Iterable[tuple[Table, Row]]) -> Names:
    """The names of the workers and teams to which these rows point."""
    wanted: dict[str, set[str]] = {_WORKER: set(), _TEAM: set()}
    for table, row in rows:
        for column in table.columns:
            if column.refers_to in wanted and (value := row[column.name]):
                wanted[column.refers_to].add(value)
    return Names(names_of_workers(wanted[_WORKER]), names_of_teams(wanted[_TEAM]))


def in_words(column: Column, value: object, names: Names) -> str:
    """A value as it stands on a page; blank is "Not recorded", and a code outside its list stays as it is."""
    if value is None or value == "":
        return NOT_RECORDED
    match column.kind:
        case Kind.FLAG:
            return "Yes" if value else "No"
        case Kind.DATE | Kind.TIME:
            return moment(value) if isinstance(value, datetime) else day(value)
        case Kind.WHOLE | Kind.DECIMAL:
            return number(value)
        case Kind.CODE if column.codes:
            return column.codes.codes.get(str(value), str(value))
    return _text_in_words(column, str(value), names)


def _text_in_words(column: Column, value: str, names: Names) -> str:
    if column.refers_to == _WORKER:
        return names.workers.get(value, value)
    if column.refers_to == _TEAM:
        return names.teams.get(value, value)
    return unpacked(value)


def unpacked(text: str) -> str:
    """What a source packed as JSON, told in words; any other text as it is.

    >>> unpacked('{"OUTCOME_PLAN": "Y", "OTHER": ""}'), unpacked("[see note]")
    ('Outcome plan: Y', '[see note]')
    """
    if not text.startswith(("{", "[")):
        return text
    try:
        return _flat(json.loads(text)) or NOT_RECORDED
    except ValueError:
        return text


def _flat(packed: object) -> str:
    if isinstance(packed, dict):
        told = ((key, _flat(value)) for key, value in packed.items())
        return "; ".join(f"{key.replace('_', ' ').capitalize()}: {value}" for key, value in told if value)
    if isinstance(packed, list):
        return "; ".join(filter(None, map(_flat, packed)))
    return "" if packed is None else str(packed)


def source_in_words(source_ref: str) -> str:
    """Where a row came from, for a person to find it there.

    >>> source_in_words("Annex_A.xlsx#List 4!7"), source_in_words("assessments.csv!7"), source_in_words("")
    ('Annex_A.xlsx, sheet List 4, line 7', 'assessments.csv, line 7', 'Not recorded')
    """
    place, _, line = source_ref.rpartition("!")
    if not place:
        return source_ref or NOT_RECORDED
    file, _, sheet = place.partition("#")
    return ", ".join((file, *([f"sheet {sheet}"] if sheet else []), f"line {line}"))
