"""What was done about accounts, by whom and when."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts import queries
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs_any

A_PAGE = 50


@needs_any(Permission.MANAGE_ACCOUNTS, Permission.READ_ACCESS_LOG)
def events(request: HttpRequest) -> HttpResponse:
    page = Paginator(queries.events(), A_PAGE).get_page(request.GET.get("page"))
    manages = request.reader.may(Permission.MANAGE_ACCOUNTS)
    context = {"heading": "What was done about accounts", "page": page, "manages_accounts": manages}
    return render(request, "accounts/events.html", context)
