"""Puts the reader on each request of somebody who is signed in, found anew each time: a lost role counts at once."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.accounts.readers import Reader

NOBODY = Reader(user_id=0, name="")


def readers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    def answered(request: HttpRequest) -> HttpResponse:
        signed_in = request.user.is_authenticated
        request.reader = reader_of(request.user, on=timezone.localdate()) if signed_in else NOBODY
        return get_response(request)

    return answered
