"""A file to keep, under a name that says what it is and of which day."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
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
    name = f"{slugify(title)[:LONGEST] or 'plan'}-{on.isoformat()}.{kind}"
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)}
    return HttpResponse(content, content_type=KINDS[kind], headers=headers)
