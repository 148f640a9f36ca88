"""A file to keep, under a name that says what it is and of which day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify

KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
LONGEST = 80


def as_file(content: bytes | str, *, title: str, on: date, kind: str) -> HttpResponse:
    """The content as a download of its kind."""
    return HttpResponse(content, content_type=KINDS[kind], headers=_named(title, on, kind))


def as_file_in_pieces(pieces: Iterator[str], *, title: str, on: date, kind: str) -> StreamingHttpResponse:
    """The same of content that is too much to hold at once."""
    return StreamingHttpResponse(pieces, content_type=KINDS[kind], headers=_named(title, on, kind))


def _named(title: str, on: date, kind: str) -> dict[str, str]:
    name = f"{slugify(title)[:LONGEST] or 'plan'}-{on.isoformat()}.{kind}"
    return {"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)}
