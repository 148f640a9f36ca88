"""The passages of a paper in any format that is read, as claims are looked for in them."""

from __future__ import annotations

from pathlib import Path

from lineofsight.core.claims.passages import passages_of, section_of
from lineofsight.core.claims.stated import Passage
from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out import ROW, RULER, RUNNING, lay_out

AS_WRITTEN = {".txt", ".md", ".markdown", ""}
"""Kinds of file that are read as they stand, so that the lines are those of the file."""


def passages_in(path: Path) -> tuple[Passage, ...]:
    """The paragraphs, bullets and cells of a paper; running heads and feet are left out."""
    if path.suffix.lower() in AS_WRITTEN:
        return passages_of(words_of(path))
    found, section = [], ""
    for block in lay_out(path).blocks:
        if block.kind not in {RULER, RUNNING}:
            section = section_of(block.text, section)
            cells = [cell for cell in block.cells if not cell.is_from_above]
            texts = [piece.text for cell in cells for piece in cell.pieces] if block.kind == ROW else [block.text]
            found += [Passage(text, block.first, section) for text in texts]
    return tuple(found)


def words_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as reason:
        raise Refused(f"{path} cannot be read: {reason.strerror}.") from None
    except UnicodeDecodeError:
        raise Refused(f"{path} is not plain text. Save the paper as text or markdown first.") from None
