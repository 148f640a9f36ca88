"""The grammar of an inspection framework: what is judged, in which words, when it was in force, and how it is known.

One file in ``library/inspection_frameworks`` holds one ``InspectionFramework``; its file name is its name. Judgements
of one framework are never taken for those of another: what was one judgement became two, and a grade changed its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.core.timescales import Evidence


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """One thing that is graded. ``titles`` are the ways in which reports print its name, the fullest first.

    ``under`` is the part of the report to which the name belongs, where the same name stands in two.
    """

    name: str
    titles: tuple[str, ...]
    under: str = ""

    @property
    def title(self) -> str:
        return f"{self.under}: {self.titles[0]}" if self.under else self.titles[0]


@dataclass(frozen=True, kw_only=True)
class InspectionFramework:
    """What inspectors looked at and how they said it.

    ``grades`` run from the best to the worst; without any, nothing is graded. ``recognised_by`` are phrases of a
    report's or letter's own title, any one of which names it; ``also_called`` are the words by which councils' papers
    speak of it. Where two frameworks share their phrases, the days of the inspection decide.
    The bounds count the inspection's first day, both included; a blank one means no bound that is known.
    """

    title: str
    event: str
    about: str
    recognised_by: tuple[str, ...]
    also_called: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    asks_under: tuple[str, ...]
    in_force_from: date | None = None
    in_force_to: date | None = None
    known: Evidence
    source: str

    @property
    def is_graded(self) -> bool:
        return bool(self.grades)

    def is_in_force(self, on: date) -> bool:
        return not ((self.in_force_from and on < self.in_force_from) or (self.in_force_to and on > self.in_force_to))
