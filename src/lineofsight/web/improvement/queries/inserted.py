"""Figures that stand in an update's words: live while it is a draft, and as they were once it is signed off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lineofsight.core.figures import WHOLE
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.improvement.marks import MARK, Mark, broken_marks_in, marks_in
from lineofsight.web.improvement.models import Evidence, InsertedFigure, SignedOff, Update
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of, series_of

NOT_SHOWN = "a figure, for those who may see figures"
NOT_SIGNED_OFF = "(a figure that is not signed off yet)"


@dataclass(frozen=True)
class Filled:
    """A mark with the figure that it stands for today; blank where there is none, and ``problem`` then says why."""

    mark: Mark
    figure: Figure | None
    as_at: date | None
    address: str = ""
    problem: str = ""

    @property
    def words(self) -> str:
        """The figure as it stands in a sentence: its value, parts, period and as-at day."""
        if self.figure is None or self.as_at is None:
            return self.mark.words
        return in_words(self.figure, self.mark.team, self.as_at)


@dataclass(frozen=True)
class Piece:
    """A piece of an update's words: plain, a figure of today (``live``), or one that was frozen (``frozen``)."""

    words: str
    live: Filled | None = None
    frozen: InsertedFigure | None = None


@dataclass(frozen=True)
class Said:
    """An update as it is shown. ``is_draft`` while it holds figures that are not frozen."""

    pieces: tuple[Piece, ...]
    signed_off: SignedOff | None
    is_draft: bool

    @property
    def words(self) -> str:
        """All of it as plain text."""
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True)
class Offered:
    """A figure that may be inserted: its mark, and what that gives today."""

    definition: Definition
    mark: str
    gives: str


def in_words(figure: Figure, team: str, as_at: date) -> str:
    parts = f" ({figure.parts})" if figure.parts else ""
    when = "on" if figure.definition.is_stock else "in"
    return f"{figure.shown}{parts}{f' for {team}' if team else ''} {when} {figure.words}, as at {day(as_at)}"


class Filling:
    """Fills in the marks of several texts, with as many reads for one as for a hundred of the same teams."""

    def __init__(self, texts: Iterable[str], moment: Moment | None) -> None:
        marks = [mark for text in texts for mark in marks_in(text)]
        self.moment = moment
        self.known = definitions_of(moment) if moment and marks else {}
        self.figures = {}
        for team in {mark.team for mark in marks if moment}:
            wanted = sorted({mark.measure for mark in marks if mark.team == team and mark.measure in self.known})
            cut = ("team", team) if team else (WHOLE, WHOLE)
            self.figures[team] = figures_of(moment, [self.known[name] for name in wanted], *cut) if wanted else {}

    def of(self, text: str) -> list[Filled]:
        """Each mark of one of the texts with the figure that it stands for today."""
        return [self._filled(mark) for mark in marks_in(text)]

    def _filled(self, mark: Mark) -> Filled:
        if self.moment is None:
            return Filled(mark, None, None, problem="No figures have been measured yet")
        if mark.measure not in self.known:
            return Filled(mark, None, None, problem=f"{mark.words} names no figure that is measured here")
        if mark.measure not in self.figures[mark.team]:
            return Filled(mark, None, None, problem=f"{mark.words}: there is no figure for “{mark.team}”")
        figure = self._figure(mark, self.figures[mark.team][mark.measure])
        if figure is None or figure.value is None:
            return Filled(mark, None, None, problem=f"{mark.words}: there is no figure for that period")
        return Filled(mark, figure, self.moment.as_at, figure.reference(self.moment.snapshot))

    def _figure(self, mark: Mark, figures: Sequence[Figure]) -> Figure | None:
        if not mark.period:
            return series_of(self.moment, figures, "month").latest
        return next((figure for figure in figures if figure.period == mark.stretch), None)


def filled(text: str, moment: Moment | None) -> list[Filled]:
    """Each mark of a text with the figure that it stands for today."""
    return Filling([text], moment).of(text)


def problems_of(text: str, *, reader: Reader) -> list[str]:
    """Why the marks of a text cannot be filled in, each in a sentence; empty where they can."""
    broken = [f"{words} is not a mark of a figure. Write it like [[name 2025-10]]" for words in broken_marks_in(text)]
    marks = marks_in(text)
    if marks and not reader.may(Permission.SEE_FIGURES):
        return [*broken, "You may not see figures, so you cannot insert one"]
    return broken + [each.problem for each in filled(text, current_moment() if marks else None) if each.problem]


def updates_said(updates: Iterable[Update], *, reader: Reader) -> dict[int, Said]:
    """Each update as it is shown to this reader, by its number. As many reads for one as for a hundred."""
    updates = list(updates)
    frozen = SignedOff.objects.filter(update__in=updates).select_related("by").prefetch_related("figures")
    signed = {each.update_id: each for each in frozen}
    drafts = [update for update in updates if update.pk not in signed and marks_in(update.words)]
    may_see = reader.may(Permission.SEE_FIGURES)
    filling = Filling([each.words for each in drafts], current_moment() if drafts and may_see else None)
    found = {}
    for update in updates:
        if update.pk in signed:
            found[update.pk] = Said(tuple(_frozen(signed[update.pk])), signed[update.pk], is_draft=False)
        elif update in drafts:
            found[update.pk] = Said(tuple(_live(update.words, filling, may_see=may_see)), None, is_draft=True)
        else:
            found[update.pk] = Said((Piece(update.words),), None, is_draft=False)
    return found


def as_on_paper(updates: Iterable[Update], *, at: datetime | None = None) -> list[Update]:
    """The updates, or versions of them, with their words as these may leave the site, now or as of a moment.

    A figure of an update that was not signed off by then is not told: on paper it could not move with the records.
    """
    found = list(updates)
    signed = SignedOff.objects.filter(update__in=[update.id for update in found])
    frozen = {each.update_id: each.words for each in (signed.filter(at__lte=at) if at else signed)}
    for update in found:
        update.words = frozen.get(update.id) or MARK.sub(NOT_SIGNED_OFF, update.words)
    return found


def _frozen(signed: SignedOff) -> Iterable[Piece]:
    done = 0
    for figure in signed.figures.all():
        yield Piece(signed.words[done : figure.start])
        yield Piece(signed.words[figure.start : figure.end], frozen=figure)
        done = figure.end
    yield Piece(signed.words[done:])


def _live(words: str, filling: Filling, *, may_see: bool) -> Iterable[Piece]:
    done = 0
    for each in filling.of(words):
        yield Piece(words[done : each.mark.start])
        yield Piece(each.words, live=each) if may_see else Piece(NOT_SHOWN)
        done = each.mark.end
    yield Piece(words[done:])


def offered(measures: Iterable[str]) -> tuple[list[Offered], list[Offered]]:
    """The marks of these measures, and those of all others, each with what it gives today."""
    moment = current_moment()
    if moment is None:
        return [], []
    known, first = definitions_of(moment), list(dict.fromkeys(measures))
    found = figures_of(moment, known.values())
    shown = {}
    for name, figures in found.items():
        latest = series_of(moment, figures, "month").latest
        if latest is not None and latest.value is not None:
            mark = f"[[{name} {latest.period.to_on:%Y-%m}]]" if latest.is_finished else f"[[{name}]]"
            shown[name] = Offered(known[name], mark, in_words(latest, "", moment.as_at))
    rest = sorted((each for name, each in shown.items() if name not in first), key=lambda each: each.definition.title)
    return [shown[name] for name in first if name in shown], rest


def update_named(reference: str) -> Update | None:
    """The update of this reference that was written here, with its action and plan; None for any other."""
    found = Update.objects.select_related("action__plan").filter(reference=reference, withdrawn_at=None)
    return found.filter(document=None, action__withdrawn_at=None, action__plan__withdrawn_at=None).first()


def is_signed_off(update: Update) -> bool:
    return SignedOff.objects.filter(update=update).exists()


# ---------------------------------------------------------------- the figure's own page


@dataclass(frozen=True)
class FigureThenAndNow:
    """A frozen figure, and what it reads today: blank where it is kept no longer, or not for this reader."""

    then: InsertedFigure
    now: Figure | None
    as_at: date | None

    @property
    def meaning_changed(self) -> bool:
        """Whether the definition is another than it was."""
        return self.now is not None and self.now.definition.fingerprint != self.then.fingerprint

    @property
    def has_moved(self) -> bool:
        return self.now is not None and (self.now.shown, self.now.parts) != (self.then.shown, self.then.parts)


def inserted_figure(reference: str, *, reader: Reader) -> FigureThenAndNow | None:
    """The frozen figure of this reference, with its update and action."""
    found = InsertedFigure.objects.select_related("signed_off__update__action__plan", "signed_off__by")
    then = found.filter(reference=reference, signed_off__update__action__plan__withdrawn_at=None).first()
    if then is None:
        return None
    moment = current_moment() if reader.may(Permission.SEE_FIGURES) else None
    [now] = filled(_with_its_period(then), moment)
    return FigureThenAndNow(then, now.figure, now.as_at)


def _with_its_period(then: InsertedFigure) -> str:
    """The mark of precisely this figure, though the mark that was written named no period."""
    period = then.address.split("/")[2]
    return f"[[{then.measure} {period} {then.group}]]" if then.group else f"[[{then.measure} {period}]]"


@dataclass(frozen=True)
class UsedIn:
    """Where a measure is used in plans: in updates that were signed off, in drafts, and as evidence."""

    figures: tuple[InsertedFigure, ...]
    drafts: tuple[Update, ...]
    evidence: tuple[Evidence, ...]


def used_in(measure: str) -> UsedIn:
    """Every place of a plan in use that holds this measure."""
    figures = InsertedFigure.objects.filter(measure=measure, signed_off__update__withdrawn_at=None)
    figures = figures.filter(signed_off__update__action__plan__withdrawn_at=None)
    drafts = Update.objects.filter(words__contains="[[", signed_off=None, withdrawn_at=None, document=None)
    drafts = drafts.filter(action__plan__withdrawn_at=None).select_related("action__plan")
    shown = Evidence.objects.filter(figure__contains=f"/{measure}/", withdrawn_at=None)
    return UsedIn(
        tuple(figures.select_related("signed_off__update__action__plan", "signed_off__by").order_by("-pk")),
        tuple(each for each in drafts if any(mark.measure == measure for mark in marks_in(each.words))),
        tuple(shown.filter(action__plan__withdrawn_at=None).select_related("action__plan", "received_by")),
    )
