"""The little Markdown that the reference pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

Lines = Iterator[str]


def heading(level: int, text: str) -> Lines:
    yield "#" * level + " " + text
    yield ""


def paragraph(text: str) -> Lines:
    if text:
        yield text
        yield ""


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Lines:
    """A table; nothing at all where there are no rows."""
    body = ["| " + " | ".join(map(cell, row)) + " |" for row in rows]
    if body:
        yield "| " + " | ".join(columns) + " |"
        yield "|" + "---|" * len(columns)
        yield from body
        yield ""


def facts(said: Mapping[str, object]) -> Lines:
    """A list of what is said about a thing, without what is blank."""
    spoken = {name: value for name, value in said.items() if value not in (None, "", ())}
    yield from (f"- {name}: {words(value)}" for name, value in spoken.items())
    yield ""


def cell(value: object) -> str:
    return words(value).replace("|", "\\|").replace("\n", " ")


def words(value: object) -> str:
    """Say a value in a sentence or a cell; a blank is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(map(words, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {words(each) or 'blank'}" for name, each in value.items())
    return str(value)


def code(text: str) -> str:
    return f"`{text}`" if text else ""


def anchor(name: str) -> str:
    """Mark a place that other pages can link to."""
    return f'<a id="{name}"></a>'
