"""All addresses of the product, and beside them the bare page that its pages are compared with."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.urls import path

from lineofsight.web.accounts.queries import teams
from lineofsight.web.records.feed import current_snapshot
from lineofsight.web.urls import urlpatterns as of_the_product

PAGE = Template("<!DOCTYPE html><title>Bare</title><p>{{ snapshot }}</p><p>{{ teams }} teams</p>")


@login_not_required
def bare(_: HttpRequest) -> HttpResponse:
    """What Django can do on this server: two queries and a template of one line."""
    return HttpResponse(PAGE.render(Context({"snapshot": current_snapshot(), "teams": teams().count()})))


urlpatterns = [path("bare/", bare), *of_the_product]
