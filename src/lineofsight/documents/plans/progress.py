"""What has changed in a plan since a day, as a report to a committee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.documents.papers.blocks import Block, Bullets, Cell, Facts, Heading, Paper, Part, Table, Words
from lineofsight.documents.plans.said import ActionSaid, EvidenceSaid, MoveSaid, PlanDocument, RatingSaid, UpdateSaid
from lineofsight.documents.plans.summary import late_ones, ratings_of, shortened
from lineofsight.documents.plans.words import NOT_RATED, count_of, day, listed, short_day


@dataclass(frozen=True)
class Pair:
    """One action then and now; ``then`` is blank for one that has been added since."""

    then: ActionSaid | None
    now: ActionSaid

    @property
    def has_other_rating(self) -> bool:
        """Whether its rating is another word than it was."""
        before = self.then.rating if self.then else None
        return rating_words(before) != rating_words(self.now.rating)

    @property
    def moves(self) -> Sequence[MoveSaid]:
        """The moves of its due day since."""
        return self.now.moves[len(self.then.moves) if self.then else 0 :]

    @property
    def updates(self) -> list[UpdateSaid]:
        """What has been said of it since."""
        before = self.then.updates if self.then else ()
        return [update for update in self.now.updates if update not in before]

    @property
    def handed_in(self) -> list[EvidenceSaid]:
        """The evidence that was handed in since, or verified since."""
        before = self.then.evidence if self.then else ()
        return [piece for piece in self.now.evidence if piece not in before]


def rating_words(rating: RatingSaid | None) -> str:
    """The word of a rating, or that there is none."""
    return rating.words if rating else NOT_RATED


def progress_of(then: PlanDocument, now: PlanDocument) -> Paper:
    """The report. ``then`` is the plan as it was recorded at the end of the day since which it tells."""
    title = f"Progress since {day(then.as_at)}: {now.title}"
    foot = f"{now.title}: progress from {day(then.as_at)} to {day(now.as_at)}"
    blocks = tuple(progress_blocks(then, now))
    return Paper(title, (Part(blocks),), council=now.council, about=foot, foot=foot, as_at=now.as_at)


def progress_blocks(then: PlanDocument, now: PlanDocument) -> Iterator[Block]:
    """What the report says, without its title."""
    before = {action.reference: action for action in then.actions}
    pairs = [Pair(before.get(action.reference), action) for action in now.actions]
    gone = [action for action in then.actions if action.reference not in {pair.now.reference for pair in pairs}]
    yield Facts("What this report is", list(_facts(then, now)))
    yield Heading("In short")
    yield Words(_in_short(pairs, gone, now), "lead")
    yield _ratings(then, now)
    yield from _changed_ratings(pairs)
    yield from _changed_states(pairs)
    yield from _moved(pairs)
    yield from _said(pairs)
    yield from _evidence(pairs)
    added = [pair.now for pair in pairs if pair.then is None]
    yield from _listed("Actions added", added)
    yield from _listed("Actions withdrawn", gone)
    if late := [action for action in now.actions if action.is_overdue]:
        yield Heading("Overdue now", 3)
        yield Bullets(late_ones(late))


def _facts(then: PlanDocument, now: PlanDocument) -> Iterator[tuple[str, str]]:
    recorded = "as the plan was recorded at the end of that day" if then.areas else "when none of it was recorded yet"
    yield "From", f"{day(then.as_at)}, {recorded}"
    yield "To", day(now.as_at)
    if now.inspections:
        yield "Answers", "\n".join(now.inspections)
    if now.address:
        yield "Kept at", now.address


def _in_short(pairs: Sequence[Pair], gone: Sequence[ActionSaid], now: PlanDocument) -> str:
    rated = sum(pair.then is not None and pair.has_other_rating for pair in pairs)
    moved = sum(bool(pair.moves) for pair in pairs if pair.then)
    added = sum(pair.then is None for pair in pairs)
    said = [
        f"{count_of(rated, 'rating has', 'ratings have')} changed",
        f"{count_of(moved, 'due date has', 'due dates have')} moved",
        f"{count_of(added, 'action was', 'actions were')} added and {count_of(len(gone), 'withdrawn', 'withdrawn')}",
    ]
    late = sum(action.is_overdue for action in now.actions)
    text = f"Of {count_of(len(now.actions), 'action')}: {listed(said)}. {count_of(late, 'is', 'are')} overdue now."
    return text.replace(". no are", ". None is").replace(" and no withdrawn", " and none withdrawn")


def _ratings(then: PlanDocument, now: PlanDocument) -> Table:
    """How many actions had each rating, and have it."""
    many_then, many_now = (Counter(rating_words(action.rating) for action in plan.actions) for plan in (then, now))
    names = [*dict.fromkeys([*ratings_of(now), *ratings_of(then)])]
    colours = {state.name: state.colour for state in (*then.states, *now.states)}
    rows = [
        (
            Cell(name, shade=colours.get(name, "")),
            Cell(str(many_then[name]), is_number=True),
            Cell(str(many_now[name]), is_number=True),
        )
        for name in names
    ]
    headings = ("Rating", f"On {short_day(then.as_at)}", f"On {short_day(now.as_at)}")
    return Table("How many actions had each rating, and have it now", headings, rows, (90, 45, 45))


def _changed_ratings(pairs: Sequence[Pair]) -> Iterator[Block]:
    rows = [
        (*_named(pair), _rated(pair.then.rating), _rated(pair.now.rating), Cell(_why(pair.now.rating)))
        for pair in pairs
        if pair.then and pair.has_other_rating
    ]
    headings = ("No", "Action", "Was", "Is", "Why")
    yield from _table("Ratings that changed", headings, rows, (12, 60, 22, 22, 64))


def _rated(rating: RatingSaid | None) -> Cell:
    return Cell(rating.words, shade=rating.colour) if rating else Cell(NOT_RATED)


def _why(rating: RatingSaid | None) -> str:
    if rating is None:
        return ""
    return "A document says so." if rating.is_published else rating.because


def _changed_states(pairs: Sequence[Pair]) -> Iterator[Block]:
    rows = [
        (*_named(pair), Cell(pair.then.state), Cell(pair.now.state))
        for pair in pairs
        if pair.then and pair.then.state != pair.now.state
    ]
    yield from _table("Actions that went on, or back", ("No", "Action", "Was", "Is"), rows, (12, 88, 40, 40))


def _moved(pairs: Sequence[Pair]) -> Iterator[Block]:
    rows = [
        (
            *_named(pair),
            Cell(short_day(pair.moves[0].was_on) or "No date"),
            Cell(short_day(pair.now.due_on) or pair.now.due_words),
            Cell("\n".join(move.because for move in pair.moves)),
        )
        for pair in pairs
        if pair.moves
    ]
    yield from _table("Due dates that moved", ("No", "Action", "Was due", "Is due", "Why"), rows, (12, 60, 24, 24, 60))


def _said(pairs: Sequence[Pair]) -> Iterator[Block]:
    rows = [
        (*_named(pair), Cell("\n".join(f"{short_day(each.said_on)}: {each.words}" for each in pair.updates)))
        for pair in pairs
        if pair.updates
    ]
    yield from _table("What has been said", ("No", "Action", "Updates"), rows, (12, 60, 108))


def _evidence(pairs: Sequence[Pair]) -> Iterator[Block]:
    rows = [
        (
            *_named(pair),
            Cell(piece.words, (piece.what,)),
            Cell(short_day(piece.dated_on)),
            Cell(short_day(piece.verified_on) or "Not verified"),
        )
        for pair in pairs
        for piece in pair.handed_in
    ]
    headings = ("No", "Action", "What it shows", "Its own date", "Verified")
    yield from _table("Evidence handed in or verified", headings, rows, (12, 55, 63, 25, 25))


def _named(pair: Pair) -> tuple[Cell, Cell]:
    return Cell(pair.now.number), Cell(shortened(pair.now.words))


def _table(
    title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[float]
) -> Iterator[Block]:
    """A table under its heading; what has no row is left out."""
    if rows:
        yield Heading(title, 3)
        yield Table(title, headings, rows, widths, row_heading=1)


def _listed(title: str, actions: Sequence[ActionSaid]) -> Iterator[Block]:
    if actions:
        yield Heading(title, 3)
        yield Bullets([f"{action.number} {shortened(action.words)}".strip() for action in actions])
