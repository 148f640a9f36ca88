"""Files that are read whole: how large one may be, and the mark of those that programs of before 2007 wrote."""

from __future__ import annotations

from pathlib import Path

from lineofsight.core.readings import Refused

MEGABYTE = 1024 * 1024
MOST_BYTES = 50 * MEGABYTE
OLD_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refuse_by_size(path: Path) -> None:
    """Go on only for a file that holds something, and no more than is read.

    Raises:
        Refused: it is not there, is empty or is too large.
    """
    if not path.is_file():
        raise Refused(f"{path.name} is not a file that can be read.")
    size = path.stat().st_size
    if size == 0:
        raise Refused(f"{path.name} is empty.")
    if size > MOST_BYTES:
        raise Refused(f"{path.name} is larger than {MOST_BYTES // MEGABYTE} megabytes, the most that is read.")
