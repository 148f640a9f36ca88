"""`lineofsight claims check`: every number of a paper with its verdict."""

from __future__ import annotations

import json

import pytest
from docx import Document

from lineofsight.__main__ import main

PAPER = """# Progress

3.1 Of the 40 plans looked at, 31 (80%) had been reviewed by 30 June 2023.

- Visits: 18 of 20
  were on time in Quarter 2 2023-24.
"""


def checked(capsys, *arguments: str) -> list[dict[str, object]]:
    assert main(["claims", "check", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_each_number_is_told_with_its_line_and_verdict(tmp_path, capsys):
    paper = tmp_path / "paper.md"
    paper.write_text(PAPER, encoding="utf-8")

    rows = checked(capsys, str(paper), "--dated", "2023-09")

    assert [(row["line"], row["section"], row["words"], row["verdict"]) for row in rows] == [
        (3, "3.1", "80%", "does not agree"),
        (5, "3.1", "18 of 20", "parts stated"),
        (5, "3.1", "18 of 20", "period not complete"),
    ]
    assert rows[0]["sentence"] == ("31 of 40 is 77.5%, not 80%; one case out would explain it (32 of 40 is 80.0%).")
    assert [row["asks_for_correction"] for row in rows] == [True, False, True]


def test_a_word_document_is_read_by_its_cells(tmp_path, capsys):
    document = Document()
    document.add_paragraph("Conferences: 45 of 60 (75%) were in time.")
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "7. Return interviews", "In all, 9 out of 11 were offered, or 82%."
    document.save(tmp_path / "paper.docx")

    rows = checked(capsys, str(tmp_path / "paper.docx"))

    assert [(row["section"], row["words"], row["verdict"]) for row in rows] == [
        (None, "75%", "agrees"),
        ("7", "82%", "agrees"),
    ]


@pytest.mark.parametrize(
    ("content", "dated", "message"),
    (
        (None, None, "paper.txt cannot be read: No such file or directory."),
        (b"\xff\xfe\x00", None, "paper.txt is not plain text. Save the paper as text or markdown first."),
        (b"Seen: 3 of 4.", "September", "'September' is not a month (2024-04) or a day (2024-04-01)."),
    ),
)
def test_what_cannot_be_read_is_refused_in_plain_words(tmp_path, capsys, content, dated, message):
    paper = tmp_path / "paper.txt"
    if content is not None:
        paper.write_bytes(content)

    assert main(["claims", "check", str(paper), *(["--dated", dated] if dated else [])]) == 1
    assert capsys.readouterr().err.strip().endswith(message)
