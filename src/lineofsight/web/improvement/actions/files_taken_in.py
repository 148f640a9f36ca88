"""The files of evidence that come with a whole plan: each is checked as one that is handed in, and by its digest."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from hashlib import sha256

from django.core.files.base import ContentFile

from lineofsight.core.readings import Refused
from lineofsight.web.improvement.actions.files import refuse_other_kinds, safe_name, store
from lineofsight.web.improvement.rules import KINDS_OF_DOCUMENT, KINDS_OF_FILE

DIGEST = re.compile("[0-9a-f]{64}")
KINDS = (*KINDS_OF_FILE, *KINDS_OF_DOCUMENT)
"""Kinds that a site has taken from somebody: as evidence, or as a document to read."""


def files_in(files: Mapping[str, str], rows: Sequence[Mapping[str, object]]) -> list[ContentFile]:
    """The files that came along, every one of which is what its row says.

    Raises:
        Refused: a name could not have been handed in, or a file is not the one that was.
        ValidationError: a file is of no kind that is taken.
    """
    for row in rows:
        _refuse_other_names(str(row["name"]), str(row["sha256"]))
    known = {row["sha256"]: row for row in rows}
    return [_checked(text, digest, known.get(digest)) for digest, text in files.items()]


def put_in_place(files: Sequence[ContentFile]) -> None:
    """Keep them where files are kept. What is there already stays as it is.

    Raises:
        ValidationError: a file is empty or too large.
    """
    for file in files:
        store(file)


def _refuse_other_names(name: str, digest: str) -> None:
    """A digest becomes part of a path, and a name is shown and sent to browsers."""
    if not DIGEST.fullmatch(digest) or safe_name(name) != name:
        raise Refused("In this file a name or a digest of a file is none, so nothing was taken in.")
    refuse_other_kinds(name, KINDS)


def _checked(text: str, digest: str, row: Mapping[str, object] | None) -> ContentFile:
    content = b64decode(text, validate=True)
    if row is None or len(content) != row["size"] or sha256(content).hexdigest() != digest:
        name = f"The file “{row['name']}”" if row else "A file"
        raise Refused(f"{name} is not the one that was handed in as evidence, so nothing was taken in.")
    return ContentFile(content, name=str(row["name"]))
