"""The numbers and bullets that Word prints before paragraphs without writing them into their text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET_FORMATS = {"bullet", "none"}
MOST_LEVELS = 9
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
LETTERS = 26


def value_of(element: etree._Element | None, path: str) -> str:
    """The value that Word keeps under a path; blank where there is none."""
    found = element.find(path) if element is not None else None
    return str(found.get(f"{W}val", "")) if found is not None else ""


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass
class Numbering:
    """The lists of a document, and how far each of them has been counted."""

    levels: dict[str, dict[int, Level]]
    counted: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def mark(self, list_id: str, level: int) -> str:
        """The number before the next paragraph of a list, such as "2." or "b)"; blank for a bullet."""
        levels = self.levels.get(list_id, {})
        own = levels.get(level, Level())
        if own.format in BULLET_FORMATS:
            return ""
        counts = self.counted[list_id]
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        text = own.text
        for each in range(MOST_LEVELS):
            shape = levels.get(each, Level())
            text = text.replace(f"%{each + 1}", written(counts.get(each, shape.start), shape.format))
        return text


def numbering_of(tree: etree._Element | None) -> Numbering:
    """The lists that a document defines."""
    if tree is None:
        return Numbering({})
    shapes = {
        str(shape.get(f"{W}abstractNumId")): {
            _whole(level.get(f"{W}ilvl")): Level(
                value_of(level, f"{W}numFmt") or "decimal",
                value_of(level, f"{W}lvlText"),
                _whole(value_of(level, f"{W}start")),
            )
            for level in shape.iterchildren(f"{W}lvl")
        }
        for shape in tree.iterchildren(f"{W}abstractNum")
    }
    return Numbering(
        {
            str(each.get(f"{W}numId")): shapes.get(value_of(each, f"{W}abstractNumId"), {})
            for each in tree.iterchildren(f"{W}num")
        }
    )


def written(number: int, format: str) -> str:
    """A number as a list writes it.

    >>> written(3, "decimal"), written(2, "lowerLetter"), written(4, "lowerRoman"), written(28, "upperLetter")
    ('3', 'b', 'iv', 'BB')
    """
    if format in ("lowerLetter", "upperLetter") and number > 0:
        times, place = divmod(number - 1, LETTERS)
        letters = chr(ord("a") + place) * (min(times, LETTERS) + 1)
        return letters.upper() if format == "upperLetter" else letters
    if format in ("lowerRoman", "upperRoman") and 0 < number < 50:  # noqa: PLR2004 - longer lists are numbered in figures
        roman = ""
        for value, letters in ROMAN:
            times, number = divmod(number, value)
            roman += letters * times
        return roman.upper() if format == "upperRoman" else roman
    return str(number)


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else 0  # noqa: PLR2004 - no list is longer
