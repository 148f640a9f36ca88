"""Addresses of pages that fail with a child's name in what they say, and the site's own. A test puts them in place."""

from __future__ import annotations

import logging

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.urls import path

from lineofsight.web.records.models import Identity, Person
from lineofsight.web.urls import urlpatterns as pages

logger = logging.getLogger("lineofsight.web.test")
somebody_elses = logging.getLogger("another.library")


def person():
    return Person.objects.get()


def value_error():
    name = str(person())
    raise ValueError(f"{name} is no number")


def key_error():
    return {}[person().surname]


def chained():
    try:
        value_error()
    except ValueError as error:
        raise RuntimeError(f"while reading {person()}") from error


def not_unique():
    known = Identity.objects.get()
    known.pk = None
    known.save(force_insert=True)


def wrong_statement():
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {person().surname}")


def many_people():
    person()
    return Person.objects.get(surname=f"not {person().surname}")


def assertion():
    assert not person(), f"{person()} is there"


def logged():
    logger.error("could not save %s", person())
    logger.error("could not save %(who)s", {"who": person()})
    somebody_elses.warning(f"{person()} was looked for")
    somebody_elses.warning("%s was looked for by %d", person(), 4)
    value_error()


def wrongly_logged():
    logger.error("%d children", person().surname)
    value_error()


FAULTS = (
    value_error,
    key_error,
    chained,
    not_unique,
    wrong_statement,
    many_people,
    assertion,
    logged,
    wrongly_logged,
)


@login_not_required
def fail(request, name):
    typed = request.POST.dict()
    {fault.__name__: fault for fault in FAULTS}[name]()
    return typed


urlpatterns = [*pages, path("fail/<str:name>/", fail)]
