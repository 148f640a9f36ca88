"""A paper as a tagged PDF, which a screen reader follows as it follows a page."""

from __future__ import annotations

import logging

from lineofsight.core.readings import Refused
from lineofsight.documents.papers.blocks import Paper
from lineofsight.documents.papers.page import page_of

NO_PANGO = (
    "PDF files cannot be made on this server, because Pango, which lays out their text, is not installed. "
    "Take the Word document instead, or ask whoever runs the server to install Pango."
)


def pdf_of(paper: Paper) -> bytes:
    """The paper as PDF/UA-1: with tags, language, title, headings, and heads of rows and columns.

    Nothing is fetched from anywhere while it is made, whatever stands in the paper.

    Raises:
        Refused: the machine lacks Pango.
    """
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]  # noqa: PLC0415 - it loads Pango, and has no types
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]  # noqa: PLC0415 - as above
    except OSError:
        raise Refused(NO_PANGO) from None
    for talkative in ("weasyprint", "weasyprint.progress", "fontTools"):
        logging.getLogger(talkative).setLevel(logging.ERROR)  # they tell of every step, page and letter
    page = HTML(string=page_of(paper), url_fetcher=URLFetcher(allowed_protocols=()), base_url=None)
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1"))
