"""Nothing personal stands in logs, mails or reports of errors, at any level and whatever fails."""

from __future__ import annotations

import io
import logging
import logging.config
from datetime import date

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.utils.log import AdminEmailHandler

from tests.factories.web_accounts import signed_in, someone
from tests.factories.web_records import a_person, an_allocation
from tests.web.access import faulty_pages

pytestmark = pytest.mark.django_db
CANARIES = ("Canaryforename", "Canarysurname", "C-canary", "2015-03-27", "2015, 3, 27", "canary@council", "typedcanary")
TYPED = {"name": "Canarysurname", "number": "C-canary", "reason": "typedcanary", "password": "typedcanary"}


@pytest.fixture
def written(settings):
    """What the product's own handler writes, with every logger at DEBUG and every statement logged."""
    stream = io.StringIO()
    handlers = {"stderr": settings.LOGGING["handlers"]["stderr"] | {"stream": stream}}
    root = settings.LOGGING["root"] | {"level": "DEBUG"}
    loggers = {name: {"handlers": [], "level": "DEBUG"} for name in settings.LOGGING["loggers"]}
    before = logging.root.handlers[:], logging.root.level
    logging.config.dictConfig(settings.LOGGING | {"handlers": handlers, "root": root, "loggers": loggers})
    connection.force_debug_cursor = True
    yield stream
    connection.force_debug_cursor = False
    logging.config.dictConfig(settings.LOGGING)
    logging.root.handlers[:], logging.root.level = before[0], before[1]


@pytest.fixture
def person():
    """Whose every word is a canary."""
    person = a_person("Canaryforename", "Canarysurname", child_id="C-canary", born_on=date(2015, 3, 27))
    an_allocation(person, worker_id="w1", worker_name="Canarysurname")
    return person


def canaries_in(text):
    return [canary for canary in CANARIES if canary.lower() in text.lower()]


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("fault", faulty_pages.FAULTS, ids=lambda fault: fault.__name__)
def test_an_error_is_told_by_its_place_and_kind_only(settings, written, fault):
    settings.ROOT_URLCONF = "tests.web.access.faulty_pages"
    client = Client(raise_request_exception=False)

    answers = [client.post(f"/fail/{fault.__name__}/?name=Canarysurname", TYPED) for _ in range(25)]

    text = written.getvalue()
    assert {answer.status_code for answer in answers} <= {500, 503}
    assert canaries_in(text) == []
    assert text.count("(POST fail/<str:name>/ 50") >= 25
    assert text.count(f" in {fault.__name__}\n") >= 25
    assert [canaries_in(answer.content.decode()) for answer in answers] == [[]] * 25
    assert mail.outbox == []


def test_what_the_site_writes_when_all_is_well_holds_nothing_personal(written, person):
    client = signed_in(Client(), someone("social_worker", worker_id="w1", email="canary@council.example"))

    assert person.reference in client.post("/search/", {"name": "Canarysurname"}).content.decode()
    client.get(f"/children/{person.reference}/")
    client.get("/children/Canarysurname/")
    client.get("/Canarysurname/?born=2015-03-27")

    text = written.getvalue()
    assert "django.db.backends: (" in text  # statements are logged, and their words are not
    assert "…: … (GET children/<str:reference>/ 404)" in text
    assert canaries_in(text) == []


@pytest.mark.usefixtures("person")
def test_a_mailed_report_would_hold_nothing_personal(settings):
    """The product mails none. A council that has Django mail them still learns nothing of a child."""
    settings.ADMINS = [("Administrator", "admin@council.example")]
    settings.ROOT_URLCONF = "tests.web.access.faulty_pages"
    logger, handler = logging.getLogger("django.request"), AdminEmailHandler(include_html=True)
    logger.addHandler(handler)
    try:
        for fault in faulty_pages.FAULTS:
            Client(raise_request_exception=False).post(f"/fail/{fault.__name__}/", TYPED)
    finally:
        logger.removeHandler(handler)

    sent = [f"{each.subject}{each.body}{each.alternatives}" for each in mail.outbox]
    assert len(sent) == len(faulty_pages.FAULTS)
    assert canaries_in("".join(sent)) == []


def test_a_message_of_ours_is_told_and_somebody_elses_only_where_it_was_put_together_afterwards(written):
    logging.getLogger("lineofsight.web").warning("the log is full")
    logging.getLogger("another").warning("made of a name")
    logging.getLogger("another").warning("%d of %s", 4, "a name")

    lines = [line.partition(": ")[2] for line in written.getvalue().splitlines()]
    assert lines[0] == "the log is full"
    assert lines[1].startswith("said at test_logs.py:")
    assert lines[2] == "4 of …"
