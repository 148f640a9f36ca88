"""Documents that people wrote, brought from whatever kind of file into one shape that can be understood.

``lay_out(path)`` reads plain text (``.txt``, also text that a converter made of a PDF), Markdown, HTML, Word
(``.docx``), PDF and Excel (``.xlsx``), and returns a ``Document``:

- ``lines``: what stands in the document, line by line, counted from 1, with its page where the file knows pages.
  Of plain text and Markdown these are the lines of the file; of a PDF the lines as they are read down the page, one
  for each row of a table; of Word, HTML and Excel one for each paragraph and one for each row.
- ``blocks``: the same in order of reading, as headings, paragraphs, bullets and rows of tables. Each says which lines
  it came from (``first`` to ``last``). Every line that is not blank belongs to a block, so nothing is lost on the way.

A block's ``kind`` is one of

==========  ==========================================================================================
HEADING     ``level`` 1 is the highest; 0 where the document does not say how high
PARAGRAPH   lines that were broken by the page are joined; so are paragraphs broken over two pages
BULLET      without its mark; ``level`` 1 is the outermost
ROW         ``cells`` from left to right, ``table`` counts the tables from 1; ``text`` is the cells joined by tabs
RULER       a line of dashes, which draws and says nothing
RUNNING     the running head or foot of a page: a page's number, a title that stands on every page
==========  ==========================================================================================

``pages_in(path)`` says beforehand how long a PDF is.

A ``Cell`` holds ``pieces`` (its paragraphs, each of them a bullet or not) and ``text`` (all of them on one line).
``is_from_above`` marks a cell that is merged with the one above it: it repeats that cell's pieces.

Nothing is executed, fetched or expanded. A file that cannot be read, or is made to do harm, is ``Refused``.
"""

from __future__ import annotations

from lineofsight.formats._laid_out.reading import lay_out, pages_in
from lineofsight.formats._laid_out.shape import (
    BULLET,
    HEADING,
    PARAGRAPH,
    ROW,
    RULER,
    RUNNING,
    Block,
    Cell,
    Document,
    Line,
    Piece,
)

__all__ = [
    "BULLET",
    "HEADING",
    "PARAGRAPH",
    "ROW",
    "RULER",
    "RUNNING",
    "Block",
    "Cell",
    "Document",
    "Line",
    "Piece",
    "lay_out",
    "pages_in",
]
