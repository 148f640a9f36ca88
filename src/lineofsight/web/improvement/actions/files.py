"""Keeping a file that was handed in, under the digest of what is in it."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from django.conf import settings
from django.core.exceptions import ValidationError

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.models import KeptFile
from lineofsight.web.improvement.rules import KINDS_OF_FILE, LARGEST_FILE

LONGEST_NAME = 200


class HandedIn(Protocol):
    """A file as it arrives: its name, and its bytes in pieces."""

    name: str

    def chunks(self) -> object: ...


def keep_file(*, handed_in: HandedIn, by: Reader, kinds: tuple[str, ...] = KINDS_OF_FILE) -> KeptFile:
    """Keep a file as it is. Nothing in it is opened or run; it is only ever handed out again as a download.

    Raises:
        ValidationError: it is empty, too large, or of a kind that is not taken.
    """
    name = safe_name(handed_in.name)
    refuse_other_kinds(name, kinds)
    digest, size = store(handed_in)
    return KeptFile.objects.create(
        name=name, sha256=digest, size=size, received_at=clock.now(), received_by_id=by.user_id
    )


def safe_name(name: str) -> str:
    """The last part of a name, without what a browser or a terminal could take for an order.

    >>> safe_name("../../etc/may.pdf"), safe_name("audits/June" + chr(10) + ".docx")
    ('may.pdf', 'June.docx')
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable())[-LONGEST_NAME:]


def refuse_other_kinds(name: str, kinds: tuple[str, ...]) -> None:
    """Refuse a file that is of none of these kinds by its name."""
    if not name.lower().endswith(kinds):
        raise ValidationError(f"The file must be one of these kinds: {', '.join(kinds)}")


def store(handed_in: HandedIn) -> tuple[str, int]:
    """Write the bytes beside their place, and put them there once they are whole; their digest and how many they are.

    The same bytes are kept once.

    Raises:
        ValidationError: there are none, or too many.
    """
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder) as waiting:
        digest, size = _written(handed_in, waiting)
        waiting.flush()
        place = KeptFile(sha256=digest).path
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            os.link(waiting.name, place)
    return digest, size


def _written(handed_in: HandedIn, file: IO[bytes]) -> tuple[str, int]:
    digest, size = sha256(), 0
    for piece in handed_in.chunks():
        digest.update(piece)
        size += len(piece)
        if size > LARGEST_FILE:
            raise ValidationError(f"The file must be smaller than {LARGEST_FILE // 1024**2} MB")
        file.write(piece)
    if not size:
        raise ValidationError("The file is empty")
    return digest.hexdigest(), size
