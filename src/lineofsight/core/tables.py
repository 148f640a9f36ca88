"""The grammar of a canonical table: its columns, their kinds, and where each stands in the sector's own standard.

A table is plain data, so that formats, engines, documents and the web can all read the same description.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property


class Kind(Enum):
    """What a column holds. Every kind may also be blank, and blank means "not recorded", never zero or "no"."""

    TEXT = "text"
    CODE = "code"
    DATE = "date"
    TIME = "time"
    WHOLE = "whole number"
    DECIMAL = "decimal number"
    FLAG = "yes or no"


@dataclass(frozen=True)
class CodeSet:
    """A closed list of codes, as data.

    >>> sexes = CodeSet("sexes", "Sex", {"F": "Female", "M": "Male", "U": "Unknown"})
    >>> "F" in sexes, "Female" in sexes
    (True, False)
    """

    name: str
    title: str
    codes: Mapping[str, str]

    def __contains__(self, code: object) -> bool:
        return code in self.codes


@dataclass(frozen=True)
class Column:
    """One column: its plain name, what it holds, and its name in the Standard Safeguarding Dataset (SSD).

    ``ssd`` is empty for a fact that the SSD has no place for. ``refers_to`` is ``"table.column"``; it is a promise
    that sources often break, so a reader must expect orphans.
    """

    name: str
    kind: Kind
    about: str
    ssd: str = ""
    key: bool = False
    refers_to: str = ""
    codes: CodeSet | None = None


@dataclass(frozen=True)
class Table:
    """A canonical table. Every row also carries ``authority`` and ``source_ref``, which all tables share.

    ``authority`` is the three-digit code of the council; ``source_ref`` says where the row came from
    (file, sheet and line), so that any figure can be followed back to it. ``latest_only`` marks a table whose rows are
    replaced when things change, so that it tells of the as-at date and of no day before it.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    ssd: str = ""
    latest_only: bool = False
    keys: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", tuple(column.name for column in self.columns if column.key))

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The table's own columns by their plain names."""
        return {column.name: column for column in self.columns}

    @cached_property
    def by_ssd(self) -> dict[str, Column]:
        """The columns that stand in the SSD, by their names there."""
        return {column.ssd: column for column in self.columns if column.ssd}

    @cached_property
    def column_names(self) -> tuple[str, ...]:
        """All column names in order: the two that every table shares, then the table's own."""
        return (*SHARED, *(column.name for column in self.columns))


SHARED = ("authority", "source_ref")
