"""Rows of a table of actions or recommendations, each made into a new one or added to the one that it goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lineofsight.core.written_plans import ACTION, SUB_ACTION
from lineofsight.formats._laid_out import Block, Cell
from lineofsight.formats._laid_out.mending import goes_on
from lineofsight.formats.plans import headings
from lineofsight.formats.plans.drafts import ActionDraft, AreaDraft, Particular, RecommendationDraft
from lineofsight.formats.plans.labels import AIM, SOURCE, SUCCESS
from lineofsight.formats.plans.ledger import Ledger
from lineofsight.formats.plans.numbering import CONTINUED, TITLE_OF_AREA, number_alone, split_number
from lineofsight.formats.plans.scale import is_rating, rating_said

NOTE = re.compile(r"^(?:note|nb|n\.b\.)\s*[:.–-]", re.IGNORECASE)
SAID_OF_THE_WHOLE = re.compile(r"^(?:evaluation|conclusion|summary|overall|comments?)\b[\w ]{0,30}:$", re.IGNORECASE)
OF_ACTION = (headings.ACTION, headings.MILESTONES, headings.EVALUATION, headings.LEAD, headings.DUE)
OF_RECOMMENDATION = {
    headings.NUMBER,
    headings.RECOMMENDATION,
    headings.EVALUATION,
    headings.RATING,
    headings.LEAD,
    headings.DUE,
}
OF_AREA = {headings.SUCCESS: SUCCESS, headings.AIM: AIM, headings.SOURCE: SOURCE}
IN_ACTIONS = {*OF_ACTION, *OF_AREA, headings.NUMBER, headings.RATING, headings.RECOMMENDATION, headings.AREA}
LONGEST_NUMBER = 12


@dataclass
class Columns:
    """The columns of the table that is being read, and whether its header row has just been repeated."""

    roles: tuple[str, ...]
    is_repeated: bool = False

    def has(self, role: str) -> bool:
        return role in self.roles


@dataclass
class Values:
    """What one row says, by the role of its columns: all that holds for it, and what is its own."""

    block: Block
    held: dict[str, str] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    cells: dict[str, list[Cell]] = field(default_factory=dict)


def values_of(block: Block, roles: Sequence[str]) -> Values:
    """The texts of a row by role; two columns of one role are joined. A merged cell holds for every row it covers."""
    values = Values(block)
    for cell, role in zip(block.cells, roles, strict=False):
        if cell.text:
            values.held[role] = f"{values.held[role]} {cell.text}" if role in values.held else cell.text
            values.cells.setdefault(role, []).append(cell)
            if not cell.is_from_above:
                values.own[role] = f"{values.own[role]} {cell.text}" if role in values.own else cell.text
    return values


def title_across(values: Values, columns: Columns) -> str | None:
    """The title of an area that stands alone across a table; nothing where the row is an ordinary one."""
    if len(values.own) != 1 or len(columns.roles) <= 2 or values.held != values.own:  # noqa: PLR2004 - a table of two columns has no titles across
        return None
    [(role, text)] = values.own.items()
    if TITLE_OF_AREA.match(text) and role in (columns.roles[0], headings.ACTION):
        return text
    is_no_number = role == headings.NUMBER and number_alone(text) is None and len(text) > LONGEST_NUMBER
    is_no_rating = role == headings.RATING == columns.roles[0] and " " in text and not is_rating(text.replace(" ", ""))
    return text if is_no_number or (is_no_rating and not is_rating(text)) else None


def leave_the_rest(values: Values, placed: set[str], ledger: Ledger) -> None:
    """Keep for a person what stands in columns that have no place in such a table."""
    for role, text in values.own.items():
        if role not in placed:
            ledger.leave(values.block.lines, text)


def add_row_of_actions(values: Values, columns: Columns, area: AreaDraft, ledger: Ledger) -> None:
    """Begin an action with a row, or go on with the one before it."""
    number_text = CONTINUED.sub("", values.own.get(headings.NUMBER, ""))
    number = number_alone(number_text)
    if number_text and number is None:
        ledger.leave(values.block.lines, number_text)
    last = area.last_numbered if number is not None else next(reversed(area.actions), None)
    says = values.own.get(headings.ACTION, "")
    if SAID_OF_THE_WHOLE.match(says) and number is None:
        ledger.leave(values.block.lines, values.block.text.replace("\t", " ").strip())
    elif last is not None and _goes_on(last, number, says, columns):
        _go_on(last, values, ledger)
    else:
        _begin(number, values, columns, area)
        columns.is_repeated = False


def _goes_on(last: ActionDraft, number: str | None, says: str, columns: Columns) -> bool:
    if number is not None:
        return columns.is_repeated and number == last.number
    return not says or (columns.is_repeated and goes_on(last.texts.get(headings.ACTION, ""), says))


def _begin(number: str | None, values: Values, columns: Columns, area: AreaDraft) -> None:
    texts = {role: values.held[role] for role in OF_ACTION if role in values.held}
    if number is None and not columns.has(headings.NUMBER):
        number, texts[headings.ACTION] = split_number(texts.get(headings.ACTION, ""))
    is_part = number is None and columns.has(headings.NUMBER) and area.last_numbered is not None
    rating = rating_said(values.held.get(headings.RATING, ""))
    kind = SUB_ACTION if is_part else ACTION
    area.actions.append(ActionDraft(number, kind, texts, rating, values.block.first, values.block.last))


def _go_on(last: ActionDraft, values: Values, ledger: Ledger) -> None:
    texts = {role: values.own[role] for role in OF_ACTION if role in values.own}
    if texts.get(headings.LEAD) == last.texts.get(headings.LEAD):
        texts.pop(headings.LEAD, None)
    rating = rating_said(values.own.get(headings.RATING, ""))
    if rating is not None and last.rating is not None and rating != last.rating:
        ledger.leave(values.block.lines, rating)
    last.rating = last.rating or rating
    last.go_on(texts, values.block.last)


def add_particulars(values: Values, area: AreaDraft) -> None:
    """Keep what the table says of the area in columns of its own: each thing once."""
    for role, label in OF_AREA.items():
        text = values.own.get(role)
        if text and all(text != each.text for each in area.particulars if each.label == label):
            area.particulars.append(Particular(label, text, values.block))


def add_row_of_recommendations(
    values: Values, columns: Columns, found: list[RecommendationDraft], ledger: Ledger
) -> None:
    """Begin a recommendation with a row, or go on with the one before it."""
    points = [piece.text for cell in values.cells.get(headings.EVALUATION, []) for piece in cell.pieces]
    if number_alone(values.own.get(headings.NUMBER, "")) is None:
        ledger.leave(values.block.lines, values.own.get(headings.NUMBER, ""))
    begun = begin_recommendation(values, columns, found, ledger)
    each = found[-1] if found else None
    if each is None:
        ledger.leave(values.block.lines, values.block.text.replace("\t", " ").strip())
        return
    each.add_progress(points, may_go_on=not begun)
    rating, source = rating_said(values.held.get(headings.RATING, "")), values.held if begun else values.own
    for name, text in (("rating", rating), ("owner", source.get(headings.LEAD)), ("due", source.get(headings.DUE))):
        if getattr(each, name) is None:
            setattr(each, name, text)
        elif text is not None and text != getattr(each, name):
            ledger.leave(values.block.lines, text)
    each.last = max(each.last, values.block.last)


def begin_recommendation(values: Values, columns: Columns, found: list[RecommendationDraft], ledger: Ledger) -> bool:
    """Begin the recommendation that a row names, if it names one. A note under its words is no part of them."""
    own = [cell for cell in values.cells.get(headings.RECOMMENDATION, []) if not cell.is_from_above]
    pieces = [piece.text for cell in own for piece in cell.pieces]
    if not pieces:
        return False
    at = next((place for place, text in enumerate(pieces) if NOTE.match(text)), len(pieces))
    ledger.leave(values.block.lines, " ".join(pieces[at:]))
    number, text = split_number(" ".join(pieces[:at]))
    if headings.NUMBER in values.own and not columns.has(headings.ACTION):
        number = number_alone(values.own[headings.NUMBER]) or number
    if number is None and columns.is_repeated and found and goes_on(found[-1].text, text):
        found[-1].text = f"{found[-1].text} {text}"
        return False
    found.append(RecommendationDraft(number, text, values.block.first, values.block.last))
    return True
