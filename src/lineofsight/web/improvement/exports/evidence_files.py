"""The bytes of a plan's evidence, as they go with it: once each, by the digest of what is in them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lineofsight.web.improvement.models import Evidence, KeptFile

MOST_TOGETHER = 100 * 1024 * 1024
"""Bytes that go along with one plan, so that the file can still be opened."""


@dataclass(frozen=True)
class FilesAlong:
    """The files that go along, and in a sentence each which do not and why."""

    files: tuple[KeptFile, ...]
    left_out: tuple[str, ...]

    def in_pieces(self) -> Iterator[str]:
        """Each file as a line of JSON, read when its turn comes."""
        for number, file in enumerate(self.files, start=1):
            comma = "," if number < len(self.files) else ""
            yield f'  "{file.sha256}": "{b64encode(file.path.read_bytes()).decode()}"{comma}\n'


def files_along(evidence: Iterable[Evidence], *, may_be_opened: bool) -> FilesAlong:
    """The files of evidence that is in use, the smallest first: those that the pages would hand out as well."""
    in_use = {each.file.sha256: each.file for each in evidence if each.file and each.withdrawn_at is None}
    if not may_be_opened:
        said = "The files of evidence: whoever took this plan away may not open them."
        return FilesAlong((), (said,) if in_use else ())
    along, lost, together = [], [], 0
    for file in sorted(in_use.values(), key=lambda each: (each.size, each.sha256)):
        if not file.path.is_file():
            lost.append(f"The file “{file.name}”: its bytes are not where they were kept.")
        elif together + file.size > MOST_TOGETHER:
            lost.append(f"The file “{file.name}”: all files together are larger than {MOST_TOGETHER // 1024**2} MB.")
        else:
            along.append(file)
            together += file.size
    return FilesAlong(tuple(along), tuple(lost))
