"""The home page and pages about the site itself."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.common.navigation import first_of, places_for


def home(request: HttpRequest) -> HttpResponse:
    """Where somebody lands after signing in: what their role has them look at first."""
    places = first_of(places_for(request.reader), [role.name for role in request.reader.roles])
    return render(request, "common/home.html", {"heading": "Home", "first": places[:1], "others": places[1:]})


@login_not_required
def help_and_accessibility(request: HttpRequest) -> HttpResponse:
    """One page for everybody, since whoever cannot sign in, or cannot read a page, looks for either."""
    return render(request, "common/help.html", {"heading": "Help and accessibility"})


@login_not_required
def health(request: HttpRequest) -> HttpResponse:
    """Whether the site and its database answer, for whatever watches over it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
