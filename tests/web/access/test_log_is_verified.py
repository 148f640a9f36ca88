"""Whatever is done to the log behind the product's back is found when it is verified."""

from __future__ import annotations

import importlib
import random
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from lineofsight.web.records.access_log import CLOCKS_MAY_DIFFER, Head, head, record_looks, verify
from lineofsight.web.records.models import AccessLogEntry
from tests.factories.web_access import a_reader, some_looks

pytestmark = pytest.mark.django_db
guard = importlib.import_module("lineofsight.web.records.migrations.0002_access_log_is_append_only").guard


@pytest.fixture
def _unguarded():
    """As for somebody who may alter the database itself, and takes the triggers off."""
    with connection.cursor() as cursor:
        for statement in guard.off(connection.vendor):
            cursor.execute(statement)


def test_a_log_of_ten_thousand_entries_is_whole():
    some_looks(10_000)

    verdict = verify(kept=[head()])

    assert (verdict.entries, verdict.faults) == (10_000, ())


def test_an_empty_log_is_whole():
    assert verify().faults == ()
    assert verify().head == Head()


@pytest.mark.usefixtures("_unguarded")
def test_a_thousand_tamperings_are_all_found():
    some_looks(12, at_once=4)
    kept, chance = [head()], random.Random(7)
    whole = list(AccessLogEntry.objects.values())
    missed = []
    for number in range(1000):
        way = chance.choice(TAMPERINGS)
        put([dict(row) for row in whole])
        way(chance)
        if not verify(kept=kept).faults:
            missed.append((number, way.__name__))

    assert missed == []


def put(rows):
    AccessLogEntry.objects.all()._raw_delete("default")
    AccessLogEntry.objects.bulk_create(AccessLogEntry(**row) for row in rows)


def any_entry(chance):
    return chance.choice(list(AccessLogEntry.objects.all()))


def edit(chance):
    entry = any_entry(chance)
    name, value = chance.choice(
        [
            ("at", entry.at + timedelta(microseconds=1)),
            ("reader", entry.reader + 1),
            ("person", entry.person + 1),
            ("what", "search"),
            ("purpose", "urgent"),
            ("roles", ""),
            ("broken_glass", 1),
            ("digest", "0" * 64),
        ]
    )
    AccessLogEntry.objects.filter(pk=entry.pk).update(**{name: value})


def take_out(chance):
    any_entry(chance).delete()


def put_in(chance):
    entry = any_entry(chance)
    entry.pk = chance.choice([entry.pk + 1000, AccessLogEntry.objects.first().pk - 1])
    entry.save(force_insert=True)


def swap(chance):
    first, second = chance.sample(list(AccessLogEntry.objects.all()), 2)
    first.pk, second.pk = second.pk, first.pk
    first.save()
    second.save()


def cut_off_the_end(chance):
    last = AccessLogEntry.objects.order_by("-pk")[: chance.randint(1, 12)]
    AccessLogEntry.objects.filter(pk__in=[entry.pk for entry in last])._raw_delete("default")


def cut_off_the_end_and_write_on(chance):
    cut_off_the_end(chance)
    record_looks([77], reader=a_reader(), what="child")


def cut_off_the_beginning(chance):
    first = AccessLogEntry.objects.all()[: chance.randint(1, 11)]
    AccessLogEntry.objects.filter(pk__in=[entry.pk for entry in first])._raw_delete("default")


TAMPERINGS = (
    edit,
    take_out,
    put_in,
    swap,
    cut_off_the_end,
    cut_off_the_end_and_write_on,
    cut_off_the_beginning,
)


def test_a_clock_set_back_is_found(time_machine):
    some_looks(2)
    time_machine.move_to(timezone.now() - CLOCKS_MAY_DIFFER - timedelta(seconds=1), tick=False)
    some_looks(1)

    last = AccessLogEntry.objects.last()
    assert verify().faults == (f"entry {last.pk} is earlier than the one before it",)


def test_two_clocks_that_differ_a_little_are_not_a_fault(time_machine):
    now = timezone.now()
    time_machine.move_to(now, tick=False)
    some_looks(2)
    time_machine.move_to(now - timedelta(seconds=1), tick=False)
    some_looks(1)

    assert verify().faults == ()


def test_a_log_sealed_with_another_key_is_not_whole(settings):
    some_looks(3)
    settings.ACCESS_LOG_KEY = "another"

    assert len(verify().faults) == 3


def test_the_command_keeps_where_the_log_ended(tmp_path, capsys):
    kept = tmp_path / "heads.txt"
    some_looks(3)
    call_command("verify_log", kept=kept)
    first = head()
    some_looks(2)
    call_command("verify_log", kept=kept)

    assert kept.read_text(encoding="utf-8") == f"{first}\n{head()}\n"
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"5 entries read. The log ends with: {head()}",
        "The log is whole.",
    ]


@pytest.mark.usefixtures("_unguarded")
def test_the_command_says_that_the_end_was_cut_off(tmp_path, capsys):
    kept = tmp_path / "heads.txt"
    some_looks(3)
    call_command("verify_log", kept=kept)
    last = head().number
    AccessLogEntry.objects.last().delete()
    capsys.readouterr()

    with pytest.raises(SystemExit, match=r"^1$"):
        call_command("verify_log", kept=kept)

    assert capsys.readouterr().out.splitlines()[0] == (
        f"Wrong: entry {last}, which was the last once, is gone or another."
    )
