"""Marks in an update's words that stand for a figure: ``[[assessments_in_time 2025-10]]``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lineofsight.core.periods import Period

MARK = re.compile(r"\[\[\s*(?P<measure>\w+)(?:\s+(?P<period>\d{4}-\d\d[-.\d]*))?(?:\s+(?P<team>[^\]\n]+?))?\s*\]\]")
LIKE_A_MARK = re.compile(r"\[\[[^\]\n]*\]\]?|\]\]")


@dataclass(frozen=True)
class Mark:
    """One mark and where it stands. ``period`` is blank for the latest, ``team`` for the whole service."""

    words: str
    measure: str
    period: str
    team: str
    start: int
    end: int

    @property
    def stretch(self) -> Period | None:
        """The period that it names; None where it names none, or none that there can be."""
        try:
            return Period.parse(self.period) if self.period else None
        except ValueError:
            return None


def marks_in(text: str) -> list[Mark]:
    """The marks of a text, in order.

    >>> [(mark.measure, mark.period, mark.team) for mark in marks_in("[[a_figure 2025-10]] and [[other Pod 3]]")]
    [('a_figure', '2025-10', ''), ('other', '', 'Pod 3')]
    """
    return [
        Mark(found[0], found["measure"], found["period"] or "", found["team"] or "", found.start(), found.end())
        for found in MARK.finditer(text)
    ]


def broken_marks_in(text: str) -> list[str]:
    """What looks like a mark and is none.

    >>> broken_marks_in("[[a figure, perhaps?"), broken_marks_in("[[a_figure]]")
    ([], [])
    >>> broken_marks_in("[[?]]")
    ['[[?]]']
    """
    return [found[0] for found in LIKE_A_MARK.finditer(MARK.sub("", text))]
