"""A council's own list of passwords that were seen in breaches, read from a file that it keeps."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cache
from hashlib import sha1
from pathlib import Path

_DIGEST = re.compile(r"[0-9a-fA-F]{40}(:\d+)?\Z")


def is_on_council_list(password: str, path: Path | str) -> bool:
    """Whether the exact password is in the file. Without a file, none is."""
    if not path:
        return False
    marks = marks_in(str(path))
    wanted = mark(sha1(password.encode(), usedforsecurity=False).hexdigest())
    place = bisect_left(marks, wanted)
    return place < len(marks) and marks[place] == wanted


@cache
def marks_in(path: str) -> array[int]:
    """Eight bytes for each line: a password, or its SHA-1 as published lists give it, with or without a count."""
    with Path(path).open(encoding="utf-8", errors="replace") as lines:
        return array("Q", sorted({mark(digest_of(line.rstrip("\r\n"))) for line in lines if line.strip()}))


def digest_of(line: str) -> str:
    return line[:40].lower() if _DIGEST.match(line) else sha1(line.encode(), usedforsecurity=False).hexdigest()


def mark(digest: str) -> int:
    return int(digest[:16], 16)
