"""The grammar of a chronicle: how the rows of one canonical table are told on the pages of the child they are about.

One file in ``library/chronology`` holds one ``Chronicle``; its file name is the table's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Chapter(Enum):
    """A page of a child's record, in their order. The name is its address, the value its title."""

    ASSESSMENTS = "Assessments"
    PLANS = "Plans and reviews"
    CARE = "Care"
    VISITS = "Visits"
    WELLBEING = "Health and education"
    FAMILY = "Family"
    WORKERS = "Workers"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One entry in the timeline: that something happened ``on`` the day (or at the time) in a column.

    A row whose day is blank has no such moment. ``tells`` names the columns that stand under the title in words; one
    that is blank is told as not recorded, since leaving it out would read as nothing to tell.
    """

    on: str
    title: str
    tells: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Chronicle:
    """What a child's pages tell of a table's rows.

    ``chapter`` is the page on which its list stands, ``place`` orders the lists there, and ``shows`` has the list's
    columns, newest first by the first of them. The timeline tells its ``moments``; a table whose rows have no day of
    their own has none.
    """

    chapter: Chapter
    place: int
    shows: tuple[str, ...]
    moments: tuple[Moment, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column it names, each once."""
        told = (name for moment in self.moments for name in (moment.on, *moment.tells))
        return tuple(dict.fromkeys((*self.shows, *told)))
