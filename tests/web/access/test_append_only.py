"""What stands in the access log cannot be changed or taken out, whichever way somebody tries."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from lineofsight.web.records.models import AccessLogEntry
from tests.factories.web_access import some_looks


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def copy_of_the_first():
    return AccessLogEntry(pk=AccessLogEntry.objects.first().pk, at=timezone.now(), reader=9, person=9)


WAYS = {
    "save": lambda: copy_of_the_first().save(force_update=True),
    "update": lambda: AccessLogEntry.objects.update(reader=9),
    "bulk update": lambda: AccessLogEntry.objects.bulk_update([copy_of_the_first()], ["reader"]),
    "insert over": lambda: AccessLogEntry.objects.bulk_create([copy_of_the_first()]),
    "upsert": lambda: AccessLogEntry.objects.bulk_create(
        [copy_of_the_first()], update_conflicts=True, unique_fields=["pk"], update_fields=["reader"]
    ),
    "delete one": lambda: AccessLogEntry.objects.first().delete(),
    "delete all": lambda: AccessLogEntry.objects.all().delete(),
    "raw delete": lambda: AccessLogEntry.objects.all()._raw_delete("default"),
    "SQL update": lambda: run("UPDATE records_accesslogentry SET person = 9"),
    "SQL delete": lambda: run("DELETE FROM records_accesslogentry WHERE person = 1"),
    "SQL delete all": lambda: run("DELETE FROM records_accesslogentry"),
}
ON_SQLITE = {
    "replace": "REPLACE INTO records_accesslogentry (id, at, reader, person, what, purpose, roles, digest) "
    "SELECT id, at, 9, person, what, purpose, roles, digest FROM records_accesslogentry"
}
ON_POSTGRESQL = {
    "truncate": "TRUNCATE records_accesslogentry",
    "truncate with others": "TRUNCATE records_person, records_accesslogentry CASCADE",
    "as a replica": "SET LOCAL session_replication_role = replica; DELETE FROM records_accesslogentry",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.django_db
def test_no_way_of_changing_it_succeeds(way):
    some_looks(3)
    before = list(AccessLogEntry.objects.values())

    with pytest.raises(DatabaseError), transaction.atomic():
        WAYS[way]()

    assert list(AccessLogEntry.objects.values()) == before


@pytest.mark.django_db
def test_no_way_that_only_this_database_has_succeeds():
    some_looks(3)
    before = list(AccessLogEntry.objects.values())
    statements = ON_SQLITE if connection.vendor == "sqlite" else ON_POSTGRESQL

    for statement in statements.values():
        with pytest.raises(DatabaseError, match="the access log is never changed"), transaction.atomic():
            run(statement)

    assert list(AccessLogEntry.objects.values()) == before


@pytest.mark.django_db
def test_an_entry_can_be_added():
    some_looks(3)

    assert AccessLogEntry.objects.count() == 3
