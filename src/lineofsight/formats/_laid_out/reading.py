"""Which kind of document a file is, by what stands in it, and the reader for that kind."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.formats._files import OLD_OFFICE_FILE, refuse_by_size
from lineofsight.formats._laid_out.docx import BODY, lay_out_docx
from lineofsight.formats._laid_out.html import lay_out_html
from lineofsight.formats._laid_out.markdown import lay_out_markdown
from lineofsight.formats._laid_out.pdf import lay_out_pdf
from lineofsight.formats._laid_out.pdf_pages import how_many_pages
from lineofsight.formats._laid_out.shape import Document
from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats._laid_out.xlsx import lay_out_xlsx

MOST_CHARACTERS = 10_000_000
MOST_LINES = 200_000
KINDS = "a Word document (.docx), PDF, Excel workbook (.xlsx), web page, Markdown or plain text"
_PDF = b"%PDF"
_PACKED = b"PK\x03\x04"
_WEB_PAGE = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TEXT_KINDS: dict[str, Callable[[str, str], Document]] = {
    ".htm": lay_out_html,
    ".html": lay_out_html,
    ".markdown": lay_out_markdown,
    ".md": lay_out_markdown,
}


def lay_out(path: Path) -> Document:
    """Lay out a document of any known kind.

    Raises:
        Refused: it is not there, is of no known kind, is damaged, too large, protected, or made to do harm.
    """
    refuse_by_size(path)
    content = path.read_bytes()
    if content.startswith(_PDF):
        return lay_out_pdf(content, path.name)
    if content.startswith(_PACKED):
        return lay_out_docx(content, path.name) if _is_docx(content) else lay_out_xlsx(path)
    text = _text_in(content, path.name)
    reader = _TEXT_KINDS.get(path.suffix.lower(), lay_out_html if _WEB_PAGE.match(text[:2000]) else lay_out_text)
    return reader(text, path.name)


def pages_in(path: Path) -> int:
    """How many pages a PDF has, which is soon told; 0 for any other kind of document, which knows no pages.

    Raises:
        Refused: it is a PDF that cannot be read.
    """
    refuse_by_size(path)
    content = path.read_bytes()
    return how_many_pages(content, path.name) if content.startswith(_PDF) else 0


def _is_docx(content: bytes) -> bool:
    """Whether an archive holds a Word document; anything else is for the reader of workbooks to name."""
    try:
        return BODY in zipfile.ZipFile(BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return False


def _text_in(content: bytes, name: str) -> str:
    """The text of a file of text: UTF-8 or UTF-16 where it says so, else as older Windows programs wrote it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    if content.startswith(OLD_OFFICE_FILE) or "\x00" in text:
        raise Refused(f"{name} is not a document that can be read: save it as {KINDS}.")
    if text.count("\n") > MOST_LINES:
        raise Refused(f"{name} holds more than {MOST_LINES:,} lines, the most that is read.")
    if len(text) > MOST_CHARACTERS:
        raise Refused(f"{name} holds more than {MOST_CHARACTERS:,} characters, the most that is read.")
    return text
