"""A plan while it is being read: areas, actions and recommendations that may still go on in the next row."""

from __future__ import annotations

from dataclasses import dataclass, field

from lineofsight.core.written_plans import Lines, WrittenAction, WrittenRecommendation
from lineofsight.formats._laid_out import Block
from lineofsight.formats._laid_out.mending import goes_on

TEXTS = ("action", "milestones", "evaluation", "lead", "due")


@dataclass
class ActionDraft:
    """An action as far as its rows have been read."""

    number: str | None
    kind: str
    texts: dict[str, str]
    rating: str | None
    first: int
    last: int

    def go_on(self, texts: dict[str, str], last: int) -> None:
        """Add what a further row says."""
        for name, text in texts.items():
            earlier = self.texts.get(name)
            self.texts[name] = f"{earlier} {text}" if earlier else text
        self.last = max(self.last, last)

    def written(self) -> WrittenAction:
        action, milestones, evaluation, lead, due = (self.texts.get(name) or None for name in TEXTS)
        lines = (self.first, self.last)
        return WrittenAction(self.number, self.kind, action, milestones, evaluation, self.rating, lead, due, lines)


@dataclass
class RecommendationDraft:
    """A recommendation as far as its rows have been read."""

    number: str | None
    text: str
    first: int
    last: int
    progress: list[str] = field(default_factory=list)
    rating: str | None = None
    owner: str | None = None
    due: str | None = None

    def add_progress(self, points: list[str], *, may_go_on: bool) -> None:
        """Add points of progress; the first may be the rest of one that the page broke."""
        if points and may_go_on and self.progress and goes_on(self.progress[-1], points[0]):
            self.progress[-1] = f"{self.progress[-1]} {points[0]}"
            points = points[1:]
        self.progress += points

    def written(self) -> WrittenRecommendation:
        lines: Lines = (self.first, self.last)
        return WrittenRecommendation(
            self.number, self.text, tuple(self.progress), self.rating, self.owner, self.due, lines
        )


@dataclass
class Particular:
    """One thing said of an area: its label, blank until the usual order of the labels tells it."""

    label: str | None
    text: str
    block: Block


@dataclass
class AreaDraft:
    """An area as far as it has been read: its titles as they stand, its particulars, its actions."""

    number: str | None
    titles: list[str]
    block: Block | None
    particulars: list[Particular] = field(default_factory=list)
    actions: list[ActionDraft] = field(default_factory=list)
    lead_in_summary: str | None = None

    @property
    def last_numbered(self) -> ActionDraft | None:
        return next((action for action in reversed(self.actions) if action.number is not None), None)
