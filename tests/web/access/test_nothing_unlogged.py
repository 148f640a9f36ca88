"""What cannot be logged is not shown; what is shown was logged and kept before."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction
from django.test import Client
from django.test.signals import template_rendered

from lineofsight.web.records.access_log import NotLogged, record_looks, verify
from lineofsight.web.records.models import AccessLogEntry
from lineofsight.web.records.queries import children, look
from tests.factories.web_access import a_reader, page_text, some_looks
from tests.factories.web_accounts import signed_in, someone
from tests.factories.web_records import a_broken_glass, a_person, a_restriction

CANARY = "Canarysurname"


def break_the_log():
    """As when its disk is full: nothing can be written to it."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE records_accesslogentry RENAME TO elsewhere")


@pytest.fixture
def pages():
    """For each page that shows something of a person: who opens it, how, with the client still signed in."""
    person, head = a_person("Ada", CANARY, child_id="C-1"), someone("head_of_service")
    governor = someone("information_governance")
    restriction = a_restriction(person, owner=head, reason=CANARY)
    glass = a_broken_glass(person, user=head, reason=CANARY)
    at = person.reference
    return {
        "search": (head, "post", "/search/", {"number": "C-1"}),
        "child": (head, "get", f"/children/{at}/", {}),
        "restrict": (head, "get", f"/children/{at}/restrict/", {}),
        "restrictions": (head, "get", "/restrictions/", {}),
        "restriction": (head, "get", f"/restrictions/{restriction.reference}/", {}),
        "glass": (governor, "get", f"/glass/{glass.reference}/", {}),
        "who looked": (governor, "get", f"/access-log/{at}/", {}),
        "names": (governor, "post", f"/access-log/{at}/", {"purpose": "audit"}),
    }


NAMES = ("search", "child", "restrict", "restrictions", "restriction", "glass", "who looked", "names")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.django_db
def test_a_log_that_cannot_be_written_shows_no_record(pages, name):
    user, method, address, typed = pages[name]
    client = signed_in(Client(), user)
    whole = getattr(client, method)(address, typed)
    break_the_log()

    answer = getattr(client, method)(address, typed)

    assert (whole.status_code, answer.status_code, answer["Retry-After"]) == (200, 503, "60")
    text = page_text(answer)
    assert "Records cannot be shown at the moment" in text
    assert CANARY not in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.django_db(transaction=True)
def test_what_is_shown_is_kept_in_the_log_before_the_page_is_made(pages, name):
    user, method, address, typed = pages[name]
    client = signed_in(Client(), user)
    state = []

    def note(**_):
        state.append((connection.in_atomic_block, AccessLogEntry.objects.count()))

    template_rendered.connect(note)
    answer = getattr(client, method)(address, typed)
    template_rendered.disconnect(note)

    assert answer.status_code == 200
    assert state[0] == (False, 1)
    assert AccessLogEntry.objects.count() == 1


@pytest.mark.django_db
def test_a_look_within_something_that_could_be_undone_is_a_mistake_of_the_program():
    a_person()
    reader = a_reader("inspector")

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        look(children(reader=reader), reader=reader, what="list")


@pytest.mark.django_db
def test_nobody_is_handed_over_when_the_log_fails():
    a_person()
    reader = a_reader("inspector")
    break_the_log()

    with pytest.raises(NotLogged):
        look(children(reader=reader), reader=reader, what="list")


@pytest.mark.django_db
def test_a_look_at_nobody_writes_nothing(django_assert_num_queries):
    with django_assert_num_queries(1):
        look(children(reader=a_reader("inspector")), reader=a_reader("inspector"), what="list")

    assert AccessLogEntry.objects.count() == 0


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_eight_who_write_at_once_leave_one_chain():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets only one write in any case")
    some_looks(1)

    def write():
        for number in range(25):
            record_looks([number, number + 1], reader=a_reader(), what="child")
        connections.close_all()

    writers = [threading.Thread(target=write) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    verdict = verify()
    assert (verdict.entries, verdict.faults) == (401, ())
