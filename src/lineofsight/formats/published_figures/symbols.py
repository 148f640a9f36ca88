"""The signs that stand in published tables where a number does not, said in words. None of them means nought."""

from __future__ import annotations

import re
from typing import NamedTuple

SUPPRESSED = "suppressed"
UNAVAILABLE = "not available"
NOT_APPLICABLE = "not applicable"
NO_FIGURE = "no figure"

SYMBOLS: dict[str, tuple[str, str]] = {
    "c": (SUPPRESSED, "suppressed, because the number is from 1 to 5 or would give such a number away"),
    "x": (UNAVAILABLE, "not available"),
    ":": (UNAVAILABLE, "not available"),
    "u": (UNAVAILABLE, "not available, because what was returned is not reliable enough"),
    "z": (NOT_APPLICABLE, "not applicable"),
    "k": ("rounds to 0", "more than 0, but rounds to 0"),
    "low": ("rounds to 0", "more than 0, but rounds to 0"),
    "-": (NO_FIGURE, "not published; the source has one sign for suppressed, not available and not applicable"),
    "": (NO_FIGURE, "left blank in the source"),
}
"""Each sign with the words for a narrow column and the words for a sentence."""

MISSING_ROW = (NO_FIGURE, "no figure is published for it: that is unknown, not 0")
"""What to say where a source has no row at all."""

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Published(NamedTuple):
    """One published cell: a number, or the sign that stands in its place, with the file and line it was read from."""

    value: float | None
    symbol: str
    source: str

    @property
    def words(self) -> tuple[str, str]:
        """The sign in a word or two, and in a sentence."""
        return SYMBOLS[self.symbol]


def read_cell(text: str, source: str) -> Published:
    """A cell of a published table. Raises ``ValueError`` for text that is neither a number nor a known sign."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return Published(float(text), "", source)
    if text.casefold() in SYMBOLS:
        return Published(None, text.casefold(), source)
    raise ValueError(text)
