"""Refuses what is larger than any file may be, before a byte of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

MOST_BYTES = 52 * 1024 * 1024
"""The largest file that any page takes, and the rest of its form."""
TOO_LARGE = 413
SAID = f"What was sent is larger than {MOST_BYTES // 1024**2} MB, so none of it was taken. Go back and send less."


def uploads(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """A form is read, with its files, before it is known who sends it: without this a stranger could fill the disk.

    What does not say how long it is has no length, and nothing of it is read.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > MOST_BYTES:
            return HttpResponse(SAID, status=TOO_LARGE, content_type="text/plain; charset=utf-8")
        return get_response(request)

    return answered
