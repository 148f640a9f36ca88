"""The access log: who was shown whom. Written and kept before anything is shown; if it cannot be, nothing is shown.

Each entry is sealed with a secret key over what it says and the seal of the entry before it. So an entry that is
changed, taken out, put in or moved no longer fits, and `verify` says where. Only the end of the log can be cut off
unseen, and that shows against a head (the last entry's number and seal) that was kept in another place.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.read_by_sql import Columns, marks
from lineofsight.web.records.models import AccessLogEntry
from lineofsight.web.records.rows import run_each

SAID = ("at", "reader", "person", "what", "purpose", "roles", "broken_glass")
Said = Sequence[object]
"""All of that but when it was."""
ONE_WRITER_AT_A_TIME = 7_263_551_846
"""The number of the lock that writers of the log queue for on PostgreSQL. SQLite has one writer in any case."""
_IN_TURN = Lock()
"""Threads of one process queue here: SQLite has those that wait for it ask ever more seldom, and some wait for long."""
CLOCKS_MAY_DIFFER = timedelta(seconds=5)
_ENDS = Columns(AccessLogEntry, "id", "digest")
_INSERT = f"INSERT INTO records_accesslogentry ({', '.join(SAID)}, digest) VALUES {marks((*SAID, 'digest'))}"  # noqa: S608 - our own names


class NotLogged(Exception):  # noqa: N818 - it says what is so
    """The log could not be written. Whoever asked is shown nothing, and told to come back."""


@dataclass(frozen=True)
class Glass:
    """The broken glass through which somebody is shown a record, and why they broke it."""

    number: int
    category: str


@dataclass(frozen=True)
class Head:
    """The end of the log: the number of its last entry, and that entry's seal. 0 and blank where it is empty.

    >>> str(Head(3, "ab12"))
    '3 ab12'
    >>> Head.read("3 ab12") == Head(3, "ab12")
    True
    """

    number: int = 0
    digest: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.digest}"

    @classmethod
    def read(cls, written: str) -> Head:
        """A head from the line that it was kept as.

        Raises:
            ValueError: the line is not one.
        """
        number, digest = written.split()
        return cls(int(number), digest)


@dataclass(frozen=True)
class Verdict:
    """How much of the log was read, where it ends, and what is wrong with it: nothing, where it is whole."""

    entries: int
    head: Head
    faults: tuple[str, ...]


def record_looks(
    people: Iterable[int], *, reader: Reader, what: str, purpose: str = "", through: Mapping[int, Glass] | None = None
) -> None:
    """One entry for each of these people (by primary key), kept for good when this returns.

    ``through`` are those who are seen only because the reader broke the glass. It cannot run within another
    transaction, which could still be undone.

    Raises:
        NotLogged: it could not be written.
    """
    numbers = list(people)
    if not numbers:
        return
    roles = ",".join(role.name for role in reader.roles)
    entries = [(reader.user_id, person, what, *_why(person, purpose, roles, through or {})) for person in numbers]
    try:
        with _IN_TURN, transaction.atomic(durable=True):
            _append(entries)
    except DatabaseError as reason:
        raise NotLogged from reason


def _why(person: int, purpose: str, roles: str, through: Mapping[int, Glass]) -> tuple[str, str, int | None]:
    glass = through.get(person)
    return purpose or (glass.category if glass else ""), roles, glass.number if glass else None


def _append(entries: list[Said]) -> None:
    """One statement for all entries, put together here: a page of children waits for it."""
    _wait_for_other_writers()
    digest, now = head().digest, timezone.now()
    at, written_at, rows = now.isoformat(), connection.ops.adapt_datetimefield_value(now), []
    for said in entries:
        digest = seal(at, said, digest)
        rows.append((written_at, *said, digest))
    run_each(_INSERT, rows)


def _wait_for_other_writers() -> None:
    """Let the next writer find this one's last entry. A lock on the last row would not: it would find the same row."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_WRITER_AT_A_TIME])


def seal(at: str, said: Said, digest_before: str) -> str:
    """The digest of an entry that follows on another."""
    written = json.dumps([digest_before, at, *said]).encode()
    return hmac.digest(settings.ACCESS_LOG_KEY.encode(), written, "sha256").hex()


def head() -> Head:
    """Where the log ends now. Kept in another place, it shows later whether the end was cut off."""
    latest = _ENDS.select("FROM records_accesslogentry ORDER BY id DESC LIMIT 1")
    return Head(*latest[0]) if latest else Head()


def verify(*, kept: Iterable[Head] = ()) -> Verdict:
    """Read the whole log and say what is wrong with it. ``kept`` are heads that it had before and must still hold."""
    wanted = {known.number: known.digest for known in kept if known.number}
    reached, entries, faults = Head(), 0, []
    at_before: datetime | None = None
    for number, at, found, due in _rows():
        entries += 1
        if not hmac.compare_digest(found, due):
            faults.append(f"entry {number} does not follow on the one before it")
        if at_before and at < at_before - CLOCKS_MAY_DIFFER:
            faults.append(f"entry {number} is earlier than the one before it")
        if wanted.get(number) == found:
            del wanted[number]
        reached, at_before = Head(number, found), at
    faults += [f"entry {number}, which was the last once, is gone or another" for number in sorted(wanted)]
    return Verdict(entries, reached, tuple(faults))


def _rows() -> Iterator[tuple[int, datetime, str, str]]:
    """Every entry's number, time, digest, and the digest that it should have."""
    digest = ""
    rows = AccessLogEntry.objects.order_by("pk").values_list("pk", "digest", *SAID)
    for number, found, at, *said in rows.iterator(chunk_size=5000):
        yield number, at, found, seal(at.isoformat(), said, digest)
        digest = found
