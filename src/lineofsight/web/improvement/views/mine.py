"""My improvement work: what one person leads, owns, has to verify, and was given by a board."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.queries.board_mine import my_work


@needs(Permission.SEE_PLANS)
def my_improvement_work(request: HttpRequest) -> HttpResponse:
    """Everything that waits for the reader: the address that reminders name."""
    today = timezone.localdate()
    work = my_work(reader=request.reader, on=today)
    page = {"heading": "My improvement work", "work": work, "today": today}
    return render(request, "improvement/my_work.html", page)
