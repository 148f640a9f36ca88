"""Areas put together from what stands over their tables: whose title is whose, and what an unlabelled text is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from lineofsight.core.written_plans import WrittenArea
from lineofsight.formats.plans.drafts import AreaDraft, Particular
from lineofsight.formats.plans.labels import AIM, AREA, OWNER, SOURCE, SUCCESS
from lineofsight.formats.plans.ledger import Ledger

LIKE = 0.6
"""Two titles that share this part of the shorter one's words are titles of one area."""

NEARLY_THE_SAME = 0.85
LONGEST_COMPARED = 500
LONG_TITLE = 12
"""A title of more words than this ends at its dash, where it has one."""

DASH = re.compile(r"\s[–—-]\s")
_NOT_LETTERS = re.compile(r"[\W_]+")


def is_title_again(area: AreaDraft, number: str | None, title: str) -> bool:
    """Whether a title that follows is the area's own, printed once more over its actions."""
    if area.actions or not area.titles:
        return False
    if number is not None and area.number is not None:
        return number == area.number
    return share_of_words(short_title(area.titles[0]), short_title(title)) >= LIKE


def is_broken_title(area: AreaDraft, text: str) -> bool:
    """Whether a text is the area's title with letters lost at its ends."""
    if len(text) > LONGEST_COMPARED or not area.titles:
        return False
    ratio = SequenceMatcher(None, area.titles[0].casefold(), text.casefold(), autojunk=False).ratio()
    return not area.actions and ratio >= NEARLY_THE_SAME


def share_of_words(one: str, other: str) -> float:
    """How much of the shorter text's words the longer one has too.

    >>> share_of_words("Review of the role of officers", "Review the role of officers")
    1.0
    """
    first, second = (Counter(_NOT_LETTERS.sub(" ", text.casefold()).split()) for text in (one, other))
    return (first & second).total() / max(min(first.total(), second.total()), 1)


def short_title(title: str) -> str:
    """A title up to its dash, where it is too long for a title."""
    return DASH.split(title, maxsplit=1)[0] if len(title.split()) > LONG_TITLE else title


def finished(areas: Sequence[AreaDraft], ledger: Ledger) -> list[WrittenArea]:
    """The areas with their particulars; what has no place in them is left for a person."""
    order = _usual_order(areas)
    return [_finished(area, order, ledger) for area in areas]


def _usual_order(areas: Sequence[AreaDraft]) -> list[str]:
    """The labels in the order in which the document's areas have them."""
    order: list[str] = []
    for area in areas:
        labels = [each.label for each in area.particulars if each.label is not None and each.label != AREA]
        for place, label in enumerate(labels):
            if label not in order:
                before = [order.index(other) for other in labels[:place] if other in order]
                order.insert(max(before, default=-1) + 1, label)
    return order


def _label_the_unlabelled(particulars: Sequence[Particular], order: Sequence[str]) -> None:
    """Tell an unlabelled text's label where only one can stand between the label before it and the one after."""
    has = {each.label for each in particulars}
    for place, each in enumerate(particulars):
        if each.label is not None:
            continue
        before = next((one.label for one in reversed(particulars[:place]) if one.label in order), None)
        after = next((one.label for one in particulars[place + 1 :] if one.label in order), None)
        start = order.index(before) + 1 if before is not None else 0
        between = order[start : order.index(after)] if after is not None else []
        if len(between) == 1 and between[0] not in has:
            each.label = between[0]


def _finished(area: AreaDraft, order: Sequence[str], ledger: Ledger) -> WrittenArea:
    _label_the_unlabelled(area.particulars, order)
    for each in area.particulars:
        if each.label is None:
            ledger.leave(each.block.lines, each.text)
    title = _title(area, ledger)
    said = {label: [each for each in area.particulars if each.label == label] for label in (SOURCE, AIM, SUCCESS)}
    return WrittenArea(
        area.number,
        title,
        _joined(said[SOURCE]),
        _joined(said[AIM]),
        _joined(said[SUCCESS]),
        _owner(area, ledger),
        tuple(action.written() for action in area.actions),
    )


def _title(area: AreaDraft, ledger: Ledger) -> str | None:
    """The title without what is said after it, which is left for a person unless it is said twice."""
    if not area.titles:
        return None
    whole = area.titles[0]
    again = next((title for title in area.titles[1:] if whole.casefold().startswith(title.casefold())), whole)
    title = whole[: len(short_title(whole))] if again == whole else whole[: len(again)]
    lines = area.block.lines if area.block else (0, 0)
    rest = DASH.sub("", whole[len(title) :], count=1) if whole[len(title) :].startswith(" ") else whole[len(title) :]
    ledger.leave(lines, rest.strip())
    for each in area.particulars:
        if each.label == AREA and not _ends_with(each.text, whole):
            ledger.leave(each.block.lines, each.text)
    return title


def _ends_with(text: str, whole: str) -> bool:
    """Whether a text repeats the end of the whole, whatever its dashes and spaces."""
    return _NOT_LETTERS.sub("", whole.casefold()).endswith(_NOT_LETTERS.sub("", text.casefold()))


def _joined(particulars: Sequence[Particular]) -> str | None:
    """The texts one after the other; one that the text before it ends with is printed twice, and said once."""
    whole = ""
    for each in particulars:
        if not _ends_with(each.text, whole):
            whole = f"{whole} {each.text}".strip()
    return whole or None


def _owner(area: AreaDraft, ledger: Ledger) -> str | None:
    """The owner; of two that differ, the one whom the list of areas names too, else the first."""
    owners = [each for each in area.particulars if each.label == OWNER]
    if not owners:
        return None
    chosen = next((each for each in owners if each.text == area.lead_in_summary), owners[0])
    for each in owners:
        if each.text != chosen.text:
            ledger.leave(each.block.lines, each.text)
    return chosen.text
