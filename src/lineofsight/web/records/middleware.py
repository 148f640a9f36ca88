"""What is answered when the access log cannot be written: nothing of any record, and when to come back."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.records.access_log import NotLogged

UNAVAILABLE = 503
SECONDS_TO_WAIT = 60

logger = logging.getLogger(__name__)


class NothingUnlogged:
    """Answers 503 for a page whose looks could not be logged. The page itself was never made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, NotLogged):
            return None
        logger.critical("the access log cannot be written", exc_info=exception)
        response = render(request, "records/unavailable.html", status=UNAVAILABLE)
        response["Retry-After"] = str(SECONDS_TO_WAIT)
        return response
