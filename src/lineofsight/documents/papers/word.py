"""A paper as a Word document that anybody can work on."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.section import Section
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from lineofsight.documents.papers.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Paper,
    Part,
    Strips,
    Table,
    Tally,
    Words,
    printable,
)
from lineofsight.documents.papers.shades import BAND, INK, QUIET
from lineofsight.documents.papers.word_tables import add_facts, add_strips, add_table, add_tally
from lineofsight.documents.papers.word_xml import add_field, font_of, no_line_under, speak_english

SHORT, LONG = Mm(210), Mm(297)
MARGIN = Mm(15)
FONT = "Arial"
SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 13, "Heading 3": 11, "Normal": 10}


def docx_of(paper: Paper) -> bytes:
    """The paper as the bytes of a .docx file. It names its title, its language, and what each table holds."""
    document = docx.Document()
    _dress(document)
    _sign(document, paper)
    for number, part in enumerate(paper.parts):
        section = document.sections[0] if number == 0 else document.add_section(WD_SECTION.NEW_PAGE)
        _turn(section, is_landscape=part.is_landscape)
        _foot(section, paper, _width(part))
        if number == 0:
            _title(document, paper)
        _fill(document, part)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _dress(document: Document) -> None:
    """Our own looks instead of those of the empty document: one typeface, quiet headings, British English."""
    for name, size in SIZES.items():
        style = document.styles[name]
        font_of(style, FONT)
        style.font.size = Pt(size)
        style.font.italic = False
        style.font.bold = name != "Normal"
        style.font.color.rgb = RGBColor.from_string(INK if name == "Normal" else BAND)
        style.paragraph_format.space_before = Pt(12 if name.startswith("Heading") else 0)
        style.paragraph_format.space_after = Pt(6 if name != "Title" else 10)
        style.paragraph_format.keep_with_next = name != "Normal"
    no_line_under(document.styles["Title"])
    speak_english(document)


def _sign(document: Document, paper: Paper) -> None:
    said = document.core_properties
    said.title, said.author, said.subject = (
        printable(paper.title)[:255],
        printable(paper.council)[:255],
        printable(paper.about)[:255],
    )
    said.language, said.comments, said.keywords = "en-GB", "", ""
    said.created = said.modified = datetime.combine(paper.as_at, time(12), UTC)
    said.last_modified_by = ""


def _turn(section: Section, *, is_landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if is_landscape else (SHORT, LONG)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(14), Mm(15)
    section.header_distance = section.footer_distance = Mm(8)


def _width(part: Part) -> Emu:
    return Emu((LONG if part.is_landscape else SHORT) - 2 * MARGIN)


def _foot(section: Section, paper: Paper, width: Emu) -> None:
    """What stands at the foot of each page, with its number at the right edge however the page lies."""
    section.footer.is_linked_to_previous = False
    line = section.footer.paragraphs[0]
    line.style.font.size = Pt(8)
    line.style.paragraph_format.tab_stops.clear_all()  # else the number stands at a stop of an upright American page
    line.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{printable(paper.foot)}\tPage ")
    add_field(line, "PAGE")
    line.add_run(" of ")
    add_field(line, "NUMPAGES")


def _title(document: Document, paper: Paper) -> None:
    if paper.council:
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(2)
        line.add_run(printable(paper.council)).font.color.rgb = RGBColor.from_string(QUIET)
    document.add_paragraph(printable(paper.title), style="Title")


def _fill(document: Document, part: Part) -> None:
    for block in part.blocks:
        _add(document, block, _width(part))


def _add(document: Document, block: Block, width: Emu) -> None:
    match block:
        case Heading():
            document.add_heading(printable(block.text), level=block.level - 1)
        case Words():
            _say(document.add_paragraph(), block)
        case Bullets():
            for item in block.items:
                line = document.add_paragraph(printable(item), style="List Bullet")
                line.paragraph_format.space_after = Pt(3)
        case Table():
            add_table(document, block, width)
        case Facts():
            add_facts(document, block, width)
        case Tally():
            add_tally(document, block, width)
        case Strips():
            add_strips(document, block, width)


def _say(line: Paragraph, words: Words) -> None:
    run = line.add_run(printable(words.text))
    if words.look == "lead":
        run.font.size = Pt(12)
    if words.look == "small":
        run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(QUIET)
