"""Passages of a paper: what is looked through for claims, less what only runs along the pages."""

from __future__ import annotations

from lineofsight.formats.papers_to_check import passages_in
from tests.factories.raw_documents import a_pdf_page, printed


def test_the_number_of_a_page_is_no_passage(tmp_path):
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(a_pdf_page(printed("Visits: 18 of 20 were on time.", 50, 350) + printed("7", 300, 20)))

    assert [passage.text for passage in passages_in(paper)] == ["Visits: 18 of 20 were on time."]
