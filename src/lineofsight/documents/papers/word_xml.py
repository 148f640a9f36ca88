"""What Word can do and the library has no word for."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import BaseStyle, CharacterStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

LANGUAGE = "en-GB"
AFTER_SHADING = ("w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")


def element(name: str, **values: str) -> BaseOxmlElement:
    """An element with its values, all in Word's own namespace."""
    made: BaseOxmlElement = OxmlElement(f"w:{name}")  # type: ignore[assignment]  # every element of it is one
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def font_of(style: CharacterStyle, name: str) -> None:
    """Have a style written in one typeface in every script, and not in that of the theme."""
    style.font.name = name
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), name)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


def no_line_under(style: BaseStyle) -> None:
    """Take away the line that the empty document draws under its title."""
    for line in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        line.getparent().remove(line)


def speak_english(document: Document) -> None:
    """Have the whole text read out, spelled and hyphenated as British English."""
    for said in document.styles.element.iter(qn("w:lang")):
        said.set(qn("w:val"), LANGUAGE)
    for said in document.settings.element.iter(qn("w:themeFontLang")):
        said.set(qn("w:val"), LANGUAGE)


def add_field(line: Paragraph, name: str) -> None:
    """A field that Word fills, such as PAGE; until it has, a 1 stands there."""
    field = element("fldSimple", instr=name)
    run, text = element("r"), element("t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)  # noqa: SLF001 - the library has no fields


def shade(cell: _Cell, colour: str) -> None:
    """A colour behind a cell, as six hexadecimal figures."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - the library has no shading
    properties.insert_element_before(element("shd", val="clear", color="auto", fill=colour), *AFTER_SHADING)


def repeat(row: _Row) -> None:
    """Have a row of headings stand on every page."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))  # noqa: SLF001 - the library has no repeated rows


def keep_whole(row: _Row) -> None:
    """Have a row begin and end on one page."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001 - as above


def describe(table: Table, about: str, *, has_headings: bool, has_row_headings: bool) -> None:
    """Say what a table holds, to those who hear it, and which of its cells are headings."""
    properties = table._tbl.tblPr  # noqa: SLF001 - the library has no descriptions
    for known in properties.findall(qn("w:tblLook")):
        properties.remove(known)
    look = {"firstRow": has_headings, "firstColumn": has_row_headings, "noHBand": True, "noVBand": True}
    properties.append(element("tblLook", **{name: str(int(is_so)) for name, is_so in look.items()}))
    properties.append(element("tblCaption", val=about))
    properties.append(element("tblDescription", val=about))


def margins(table: Table, *, sides: int, ends: int) -> None:
    """The space between a cell's edges and its words, in twentieths of a point."""
    held = element("tblCellMar")
    for side, size in (("top", ends), ("left", sides), ("bottom", ends), ("right", sides)):
        held.append(element(side, w=str(size), type="dxa"))
    properties = table._tbl.tblPr  # noqa: SLF001 - as above
    properties.insert_element_before(held, "w:tblLook", "w:tblCaption", "w:tblDescription")


def borders(table: Table, colour: str, *, inside: bool = True) -> None:
    """Thin lines around a table, and between its cells where wanted."""
    held = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        is_drawn = inside or side == "insideH"
        held.append(element(side, val="single" if is_drawn else "nil", sz="4", space="0", color=colour))
    properties = table._tbl.tblPr  # noqa: SLF001 - as above
    properties.insert_element_before(
        held, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"
    )
