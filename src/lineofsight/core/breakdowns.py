"""The grammar of a breakdown: a way to cut a figure into groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NOT_RECORDED = "not recorded"
"""The group of rows whose answer is blank. It is shown like any other group, so that nothing is lost."""


@dataclass(frozen=True, kw_only=True)
class Breakdown:
    """How a row of a subject falls into a group, on the day that counts (the event's, or the as-at date).

    ``group`` is an expression over the row, in which ``row.on_day`` is that day; a blank stands for "not recorded".
    ``column`` is the column a subject must have for the cut to be possible. Where the group ``changes`` with the day
    it is worked out for each question, else once for every row.
    """

    title: str
    about: str
    group: Any
    column: str
    changes: bool = False
