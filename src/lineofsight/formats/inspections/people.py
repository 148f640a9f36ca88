"""Who inspected, and to whom a letter is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lineofsight.formats._laid_out import Block
from lineofsight.formats.inspections.days import only_day_in
from lineofsight.formats.inspections.wording import even

_PERSON = r"(?:Dr |Mr |Mrs |Ms |Miss )?[A-Z][\w'-]+(?: [A-Z][\w'.-]*){1,3}"
_PEOPLE = rf"{_PERSON}(?:(?:, | and |, and |; |/){_PERSON})*"
_MAJESTY = r"(?:Her|His) Majesty's Inspectors?"
_SENTENCE = re.compile(
    rf"\b(?:inspectors|inspector|visit team|inspection team) (?:were|was|consisted of):? ({_PEOPLE})"
)
_LABEL = re.compile(rf"(?:^|\b(?i:lead|reporting|team|shadow|quality assurance) )(?i:inspectors?): ?({_PEOPLE})")
_SIGNATURE = re.compile(rf"^({_PERSON}),? {_MAJESTY}$")
_OFFICE = re.compile(_MAJESTY)
_NAME_ALONE = re.compile(_PERSON)
_BETWEEN = re.compile(r"(?:, and | and |, |; |/)")
_AFTER_NAME = re.compile(r"\b(?:HMI|Ofsted|Her|His|Majesty|Senior|Regulatory|Social|Children)\b.*$")
_COUNTED = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:Ofsted |HM )?inspectors\b", re.IGNORECASE
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def inspectors_in(blocks: Sequence[Block]) -> tuple[tuple[str, ...], set[int]]:
    """The inspectors' names in the order of first mention, and the places of the blocks that name them."""
    names: dict[str, None] = {}
    used: set[int] = set()
    for at, block in enumerate(blocks):
        text, following = even(block.text), even(blocks[at + 1].text) if at + 1 < len(blocks) else ""
        found = list(_names_in(text))
        used |= {at} if found else set()
        if _OFFICE.fullmatch(following) and _NAME_ALONE.fullmatch(text):
            found, used = [text], used | {at, at + 1}
        names.update(dict.fromkeys(found))
    return tuple(names), used


def _names_in(text: str) -> Iterator[str]:
    for pattern in (_SENTENCE, _LABEL, _SIGNATURE):
        if found := pattern.search(text):
            yield from _parted(found[1])
            return


def _parted(people: str) -> Iterator[str]:
    for person in _BETWEEN.split(people):
        name = _AFTER_NAME.sub("", person).strip(" ,")
        if " " in name:
            yield name


def number_of_inspectors_in(texts: Iterable[str]) -> int | None:
    """How many inspectors a paper speaks of, where it names none."""
    for text in texts:
        if found := _COUNTED.search(text):
            word = found[1].lower()
            return int(word) if word.isdigit() else _NUMBERS.index(word) + 1
    return None


def addressee_of(blocks: Sequence[Block]) -> tuple[str, set[int]]:
    """The name and office between a letter's date and its greeting, and their places; blank where there is no such.

    The lines of the address behind them are left aside.
    """
    greeting = next((at for at, block in enumerate(blocks) if block.text.startswith("Dear ")), 0)
    dated = next((at for at in range(greeting) if only_day_in(blocks[at].text)), None)
    if dated is None:
        return "", set()
    places = list(range(dated + 1, greeting))[:2]
    return ", ".join(blocks[at].text.rstrip(",") for at in places), {dated, greeting, *places}
