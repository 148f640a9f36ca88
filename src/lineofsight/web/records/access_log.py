"""The access log: who was shown whom. Written before anything is shown; if it cannot be written, nothing is."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.models import AccessLogEntry


def record_looks(people: Iterable[int], *, reader: Reader, what: str, purpose: str = "") -> None:
    """One entry for each of these people (by primary key), each sealed with the one before it."""
    with transaction.atomic():
        latest = AccessLogEntry.objects.select_for_update().order_by("-pk").first()
        digest, at, entries = latest.digest if latest else "", timezone.now(), []
        for person in people:
            entry = AccessLogEntry(at=at, reader=reader.user_id, person=person, what=what, purpose=purpose)
            entry.roles = ",".join(role.name for role in reader.roles)
            entry.digest = digest = seal(entry, digest)
            entries.append(entry)
        AccessLogEntry.objects.bulk_create(entries)


def seal(entry: AccessLogEntry, digest_before: str) -> str:
    """The digest of an entry that follows on another."""
    said = (digest_before, entry.at.isoformat(), entry.reader, entry.person, entry.what, entry.purpose, entry.roles)
    written = "\x1f".join(map(str, said)).encode()
    return hmac.new(settings.ACCESS_LOG_KEY.encode(), written, hashlib.sha256).hexdigest()
