"""Word documents and PDFs made part by part, so that they can be damaged or made to do harm."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def a_docx(body: str, **parts: str | bytes) -> bytes:
    """A Word document of the XML of its body; ``parts`` add or replace whole parts, "__" for a slash."""
    whole: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        **{name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()},
    }
    return packed(whole)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    said = f"<w:r>{f'<w:rPr>{run}</w:rPr>' if run else ''}<w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{said}</w:p>"


def in_list(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def with_flag(content: bytes, flag: int) -> bytes:
    """An archive whose entries all carry a flag, such as the one for encryption."""
    changed = bytearray(content)
    at = 0
    while (at := changed.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<H", changed, at + 8, flag)
        at += 4
    return bytes(changed)


def a_pdf(objects: Sequence[str], trailer: str = "") -> bytes:
    """A PDF of objects numbered from 1, the first of them its catalogue."""
    file = io.BytesIO()
    file.write(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1"))
    start = file.tell()
    file.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        file.write(f"{place:010} 00000 n \n".encode())
    file.write(
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode("latin-1")
    )
    return file.getvalue()


def stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def a_pdf_page(content: str, *, of_page: str = "", catalogue: str = "", trailer: str = "") -> bytes:
    """A PDF of one page of 600 by 400 points that draws what it is told, in Helvetica (/F1) and its bold (/F2)."""
    fonts = "".join(
        f"/F{number} << /Type /Font /Subtype /Type1 /BaseFont /{name} >> "
        for number, name in enumerate(("Helvetica", "Helvetica-Bold"), start=1)
    )
    resources = f"/Resources << /Font << {fonts} >> >>"
    return a_pdf(
        [
            f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R {of_page} {resources} >>",
            stream(content),
        ],
        trailer,
    )


def printed(text: str, left: float, up: float, size: float = 10, font: str = "F1") -> str:
    """Text at a place, from the left and the foot of the page."""
    return f"BT /{font} {size} Tf {left} {up} Td ({text}) Tj ET\n"
