"""The way through a document, block by block, that gathers its areas, actions and recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lineofsight.core.written_plans import ACTION
from lineofsight.formats._laid_out import BULLET, HEADING, ROW, RULER, Block, Document
from lineofsight.formats.plans import headings
from lineofsight.formats.plans.areas import is_broken_title, is_title_again
from lineofsight.formats.plans.cards import Card, card_at
from lineofsight.formats.plans.drafts import ActionDraft, AreaDraft, Particular, RecommendationDraft
from lineofsight.formats.plans.headings import heading_words, roles_of, with_holes_filled, with_number
from lineofsight.formats.plans.labels import AREA, Labelled, label_of, labelled_line, labelled_rows, phrases_of
from lineofsight.formats.plans.ledger import Ledger
from lineofsight.formats.plans.numbering import TITLE_OF_AREA, number_alone, split_number
from lineofsight.formats.plans.scale import rating_said
from lineofsight.formats.plans.tables import (
    IN_ACTIONS,
    OF_RECOMMENDATION,
    Columns,
    add_particulars,
    add_row_of_actions,
    add_row_of_recommendations,
    begin_recommendation,
    leave_the_rest,
    title_across,
    values_of,
)

MOST_CELLS_OF_PARTICULARS = 4
LONGEST_AREA_HEADING = 25
GENERAL_HEADING = frozenset(
    (
        "plan",
        "summary",
        "introduction",
        "background",
        "appendix",
        "key",
        "contents",
        "progress",
        "actions",
        "rating",
        "ratings",
        "rag",
        "brag",
        "scale",
    )
)


@dataclass(frozen=True)
class Summary:
    """One row of a list of areas: its number, title and who leads it."""

    number: str | None
    title: str
    lead: str | None
    block: Block


@dataclass
class Walk:
    """What was found so far, and what the next block may go on with."""

    document: Document
    ledger: Ledger
    areas: list[AreaDraft] = field(default_factory=list)
    recommendations: list[RecommendationDraft] = field(default_factory=list)
    summary: list[Summary] = field(default_factory=list)
    area: AreaDraft | None = None
    columns: Columns | None = None
    heading: Block | None = None
    label: str | None = None
    is_under_label: bool = False

    def through(self) -> None:
        """Go through the whole document."""
        blocks = self.document.blocks
        phrases = phrases_of([block for block in blocks if block.kind == ROW])
        at = 0
        while at < len(blocks):
            block, card = blocks[at], card_at(blocks, at)
            if card is not None:
                self._card(card)
                at += len(card.blocks)
                continue
            if block.kind == ROW:
                table = self._from(at)
                at += len(table)
                self._table([row for row in table if row.kind == ROW and not self.ledger.is_taken(row)], phrases)
                continue
            if not self.ledger.is_taken(block):
                self._said(block)
            at += 1

    def _from(self, at: int) -> list[Block]:
        """The blocks from one on that belong to its table, up to a card."""
        found = []
        for place, block in enumerate(self.document.blocks[at:], at):
            is_other = block.kind not in (ROW, RULER) or block.table != self.document.blocks[at].table
            if is_other or card_at(self.document.blocks, place) is not None:
                break
            found.append(block)
        return found

    # ------------------------------------------------------------ tables

    def _table(self, rows: Sequence[Block], phrases: set[str]) -> None:
        is_in_area = self.area is not None and not self.area.actions
        particulars = labelled_rows(rows, phrases, is_in_area=is_in_area)
        is_headed = False
        for row in rows:
            roles = roles_of([cell.text for cell in row.cells])
            may_be_particular = len(row.cells) <= MOST_CELLS_OF_PARTICULARS if not is_headed else _is_label_row(row)
            if roles is not None and not (may_be_particular and _is_label_row(row)):
                self._header(row, roles)
                is_headed = True
            elif row in particulars and may_be_particular:
                self._particulars(row, particulars[row])
            elif self.columns is not None and len(row.cells) == len(self.columns.roles):
                self._row(row, self.columns)
            elif self.area is not None and is_broken_title(self.area, row.cells[-1].text):
                self.ledger.take(row, "title of an area, again")

    def _header(self, row: Block, roles: tuple[str, ...]) -> None:
        self.ledger.take(row, "header row")
        earlier = self.columns.roles if self.columns else ()
        roles = with_number(with_holes_filled(roles, earlier))
        self.columns = Columns(roles, is_repeated=roles == earlier)
        self.label = None
        if headings.ACTION in roles or not self._lists_areas(roles):
            self._open_area_of_heading()

    def _lists_areas(self, roles: Sequence[str]) -> bool:
        """Whether a table only lists areas and who leads them."""
        return headings.AREA in roles and not {*headings.ACTED_ON, headings.EVALUATION, headings.RATING} & set(roles)

    def _row(self, row: Block, columns: Columns) -> None:
        values = values_of(row, columns.roles)
        title = title_across(values, columns)
        if title is not None:
            self._open_area(*split_number(title), row)
            self.ledger.take(row, "title of an area")
            return
        if self._lists_areas(columns.roles):
            self._list_area(values.held, row)
            return
        self._open_area_of_heading()
        if columns.has(headings.ACTION):
            leave_the_rest(values, IN_ACTIONS, self.ledger)
            self.ledger.take(row, "action")
            if begin_recommendation(values, columns, self.recommendations, self.ledger):
                latest = self.recommendations[-1]
                self._open_area(latest.number, latest.text, row)
            if headings.AREA in values.own:
                self._open_area(*split_number(values.own[headings.AREA]), row)
            area = self.area or self._open_area(None, "", row)
            add_particulars(values, area)
            add_row_of_actions(values, columns, area, self.ledger)
        elif columns.has(headings.RECOMMENDATION):
            self.ledger.take(row, "recommendation")
            leave_the_rest(values, OF_RECOMMENDATION, self.ledger)
            add_row_of_recommendations(values, columns, self.recommendations, self.ledger)

    def _list_area(self, held: dict[str, str], row: Block) -> None:
        number, title = split_number(held.get(headings.AREA, ""))
        numbered = number_alone(held.get(headings.NUMBER, held.get("", "")))
        self.ledger.take(row, "list of areas")
        self.summary.append(Summary(numbered or number, title, held.get(headings.LEAD), row))

    def _card(self, card: Card) -> None:
        """Keep the action that a card holds, in the area that is open or named right over it."""
        self._open_area_of_heading()
        area = self.area or self._open_area(None, "", card.blocks[0])
        texts = {role: text for role, text in card.said.items() if role != headings.RATING}
        rating = rating_said(card.said.get(headings.RATING, ""))
        first, last = card.blocks[0].first, card.blocks[-1].last
        area.actions.append(ActionDraft(card.number, ACTION, texts, rating, first, last))
        for block in card.blocks:
            self.ledger.take(block, "action")
        self.columns = self.label = None

    # ------------------------------------------------------------ areas

    def _open_area(self, number: str | None, title: str, block: Block | None) -> AreaDraft:
        self.area = AreaDraft(number, [title] if title else [], block)
        self.areas.append(self.area)
        self.heading = None
        return self.area

    def _open_area_of_heading(self) -> None:
        """Open the area that a heading over a table names."""
        if self.heading is not None:
            number, title = split_number(self.heading.text)
            self.ledger.take(self.heading, "title of an area")
            self._open_area(number, title, self.heading)

    def _is_under_title_of_area(self) -> bool:
        """Whether the last heading is one of an area: it says so, or has a number."""
        text = self.heading.text if self.heading is not None else ""
        return TITLE_OF_AREA.match(text) is not None or split_number(text)[0] is not None

    def _particulars(self, row: Block, said: Sequence[Labelled]) -> None:
        self.columns = None
        if self._is_under_title_of_area():
            self._open_area_of_heading()
        for each in said:
            if each.label == AREA:
                self._title(row, each.text)
            elif self.area is not None:
                self._particular(row, each.label, each.text)
                self.ledger.leave(row.lines, each.odd)

    def _title(self, block: Block, text: str) -> None:
        """The title of an area: a new one, the same once more, or what is said under it."""
        number, title = split_number(text)
        area = self.area
        if area is not None and not text:
            self.ledger.take(block, "title of an area")
        elif area is not None and self.label == AREA and number is None and not area.particulars and area.titles:
            self._particular(block, AREA, text)
        elif area is not None and is_title_again(area, number, title):
            area.number = area.number or number
            area.titles.append(title)
            self.ledger.take(block, "title of an area, again")
        else:
            self.ledger.take(block, "title of an area")
            if text:
                self._open_area(number, title, block)
        self.label = AREA

    def _particular(self, block: Block, label: str | None, text: str) -> None:
        assert self.area is not None  # noqa: S101 - looked at by the caller
        self.area.particulars.append(Particular(label, text, block))
        self.ledger.take(block, label or "particular of an area")
        self.label, self.is_under_label = label, False

    # ------------------------------------------------------------ what is said outside tables

    def _said(self, block: Block) -> None:
        line = labelled_line(block.text)
        is_in_area = self.area is not None and not self.area.actions
        if line is not None and line.label == AREA and (is_in_area or split_number(line.text)[0] is not None):
            self._title(block, line.text)
        elif line is not None and (is_in_area or self._is_under_title_of_area()):
            self._particulars(block, [line])
        elif is_in_area and label_of(block.text) is not None:
            self.label, self.is_under_label = label_of(block.text), True
            self.ledger.take(block, "label")
        elif self._is_heading(block):
            self.heading = block
            self.columns = self.columns if TITLE_OF_AREA.match(block.text) else None
            self.label = None
        elif is_in_area and self.columns is None:
            self._unlabelled(block)

    def _unlabelled(self, block: Block) -> None:
        """A paragraph among an area's particulars: under a label of its own, a bullet of the last, or unlabelled."""
        goes_on = self.is_under_label or (block.kind == BULLET and self.label is not None)
        is_under_label = self.is_under_label
        self._particular(block, self.label if goes_on else None, block.text)
        self.is_under_label = is_under_label

    def _is_heading(self, block: Block) -> bool:
        """Whether a block may be the title of an area: a heading, or a paragraph that begins as one."""
        words = block.text.split()
        if len(words) > LONGEST_AREA_HEADING:
            return False
        is_general = set(heading_words(block.text).split()) & GENERAL_HEADING and not split_number(block.text)[0]
        return (block.kind == HEADING and not is_general) or TITLE_OF_AREA.match(block.text) is not None


def with_areas_only_listed(areas: Sequence[AreaDraft], summary: Sequence[Summary], ledger: Ledger) -> list[AreaDraft]:
    """The areas, and at the end of their like those that the document lists and says nothing more of.

    A lead in the list who is not the owner that the area names is left for a person, in the list's row.
    """
    whole = list(areas)
    for row in summary:
        own = [area for area in areas if area.number is not None and _is_number_of(area.number, row.number)]
        for area in own:
            area.lead_in_summary = row.lead
        owners = {each.text for area in own for each in area.particulars if each.label == "owner"}
        if row.lead is not None and row.lead not in owners:
            ledger.leave(row.block.lines, row.lead)
        if not own:
            whole.append(AreaDraft(row.number, [row.title] if row.title else [], row.block))
    return whole


def _is_number_of(area: str, listed: str | None) -> bool:
    """Whether an area is the one listed, or a part of it: 5a and 5b are parts of 5."""
    return listed is not None and (area == listed or (area[:-1] == listed and area[-1].isalpha()))


def _is_label_row(row: Block) -> bool:
    """Whether a row is a label with its text and nothing else."""
    match [cell.text for cell in row.cells if cell.text]:
        case [label, _] if label == row.cells[0].text:
            return label_of(label) is not None
    return False
