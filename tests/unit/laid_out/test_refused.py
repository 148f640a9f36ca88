"""Documents that are damaged, mislabelled or made to do harm: each is refused in one plain sentence."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from lineofsight.__main__ import main
from lineofsight.core.readings import Refused
from lineofsight.formats import _files
from lineofsight.formats._laid_out import building, lay_out, packed, pdf_pages, reading
from tests.factories.raw_documents import a_docx, a_pdf, a_pdf_page, in_list, paragraph, printed, with_flag
from tests.factories.raw_documents import packed as an_archive

TEXT = printed("Action plan", 50, 300)
EMPTY_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] >>"
PROTECTED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + "x" * 32 + ") /U (" + "y" * 32 + ") >> /ID [(a) (b)]"
BOMB = '<!DOCTYPE b [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{"&" + before + ";"}{"&" + before + ";"}">'
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
ELSEWHERE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    ' Target="http://elsewhere.example/a" TargetMode="External"/></Relationships>'
)


def many_pages(count: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(10, 10).close()
    file = io.BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


REFUSED = {
    "empty.docx": (b"", "is empty"),
    "cut.docx": (a_docx(paragraph("Plan"))[:-40], "cut short or damaged"),
    "bomb.docx": (a_docx("", word__document_dot_xml=b" " * 30_000_000), "swells to many times its size"),
    "entities.docx": (a_docx("", word__document_dot_xml=f"{BOMB}]><b>&i;</b>"), "declares a document type"),
    "wide.docx": (a_docx("", word__document_dot_xml="<a/>".encode("utf-16")), "declares a document type"),
    "broken.docx": (a_docx("", word__document_dot_xml="<w:document"), "its text cannot be read"),
    "bodiless.docx": (a_docx("", word__document_dot_xml="<document/>"), "holds no text of a Word document"),
    "locked.docx": (with_flag(a_docx(paragraph("Plan")), 1), "protected by a password"),
    "template.docx": (
        a_docx("", word___rels__document_dot_xml_dot_rels=ELSEWHERE.format(kind="attachedTemplate")),
        "would fetch something from elsewhere",
    ),
    "macros.docx": (a_docx(paragraph("Plan"), word__vbaProject_dot_bin=b"x"), "holds macros"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "save it as a Word document"),
    "picture.txt": (b"\x89PNG\x00\x00", "save it as a Word document"),
    "slides.docx": (an_archive({"ppt/presentation.xml": "<a/>"}), "is a PowerPoint presentation"),
    "packed.zip": (b"PK\x03\x04" + b"\x00" * 40, "cut short or damaged"),
    "cut.pdf": (a_pdf_page(TEXT)[:-12], "is cut short"),
    "junk.pdf": (b"%PDF-1.7\nnothing at all\n%%EOF\n", "cannot be opened as a PDF"),
    "locked.pdf": (a_pdf_page(TEXT, trailer=PROTECTED), "protected by a password"),
    "script.pdf": (
        a_pdf_page(TEXT, catalogue="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
        "holds a script",
    ),
    "launch.pdf": (a_pdf_page(TEXT, catalogue="/OpenAction << /S /Launch /F (a.exe) >>"), "holds a script"),
    "hidden_script.pdf": (
        a_pdf_page(TEXT, catalogue="/Names << /Java#53cript << /Names [(a) << /S /Java#53cript /J#53 (1) >>] >> >>"),
        "holds a script",
    ),
    "scan.pdf": (a_pdf_page("0 0 100 100 re f"), "holds pictures of pages and no text"),
    "lost_page.pdf": (
        a_pdf(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>",
                EMPTY_PAGE,
            ]
        ),
        "page 2 cannot be read",
    ),
    "blank.html": (b"   ", "shows nothing"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_one_sentence(name, tmp_path, capsys):
    content, reason = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(content)

    assert main(["plan", "read", str(path)]) == 1
    printed_on_error = capsys.readouterr().err
    assert printed_on_error.startswith(f"lineofsight: {name} ")
    assert reason in printed_on_error
    assert printed_on_error.count("\n") == 1


def test_ten_thousand_pages_are_refused(tmp_path):
    path = tmp_path / "long.pdf"
    path.write_bytes(many_pages(10_000))

    with pytest.raises(Refused, match=r"^long.pdf has 10,000 pages; at most 1,000 are read.$"):
        lay_out(path)


def test_a_part_whose_bytes_are_damaged_is_refused(tmp_path):
    content = bytearray(a_docx(paragraph("Plan " * 500)))
    at = content.find(b"word/document.xml") + 40
    content[at : at + 6] = b"\xff" * 6
    path = tmp_path / "damaged.docx"
    path.write_bytes(bytes(content))

    with pytest.raises(Refused, match=r"^damaged.docx is damaged: a part of it cannot be inflated.$"):
        lay_out(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"^none.docx is not a file that can be read.$"):
        lay_out(tmp_path / "none.docx")


@pytest.mark.parametrize(
    ("place", "name", "content", "reason"),
    (
        ((_files, "MOST_BYTES"), "a.txt", b"Plan", "is larger than"),
        ((reading, "MOST_LINES"), "a.txt", b"Plan\n\n\n", "lines, the most that is read"),
        ((reading, "MOST_CHARACTERS"), "a.txt", b"Plan", "holds more than"),
        (
            (packed, "MOST_PARTS"),
            "a.docx",
            a_docx(paragraph("Plan"), word__a_dot_xml="<a/>"),
            "parts; a document has a few dozen",
        ),
        ((building, "MOST_LINES"), "a.docx", a_docx(paragraph("Plan") * 3), "lines, the most that is read"),
        (
            (building, "MOST_CELLS_OF_A_ROW"),
            "a.html",
            b"<table><tr><td>a<td>b</table>",
            "columns, the most that is read",
        ),
        ((pdf_pages, "MOST_LETTERS_OF_A_PAGE"), "a.pdf", a_pdf_page(TEXT), "letters, the most that is read"),
        ((pdf_pages, "MOST_OBJECTS_OF_A_PAGE"), "a.pdf", a_pdf_page(TEXT * 3), "parts, the most that is read"),
    ),
)
def test_what_is_too_large_is_refused(place, name, content, reason, request):
    request.getfixturevalue("monkeypatch").setattr(*place, 1)
    path = request.getfixturevalue("tmp_path") / name
    path.write_bytes(content)

    with pytest.raises(Refused, match=reason):
        lay_out(path)


def test_a_link_is_shown_and_never_followed(tmp_path):
    path = tmp_path / "linked.docx"
    links = ELSEWHERE.format(kind="hyperlink")
    path.write_bytes(
        a_docx(paragraph("See the board's page", in_list(9)), word___rels__document_dot_xml_dot_rels=links)
    )

    assert [block.text for block in lay_out(path).blocks] == ["1. See the board's page"]


def test_what_is_no_archive_is_refused():
    with pytest.raises(Refused, match=r"^a.docx is cut short or damaged: it cannot be opened.$"):
        packed.Packed(b"PK\x03\x04 and nothing more", "a.docx")
