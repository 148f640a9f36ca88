"""Figures that government departments have published for every council, read from the files they publish.

They are not rows about children and never enter a snapshot: they stand beside a council's own figures. That is why
``read``, which every format has, refuses them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lineofsight.core.readings import Progress, Reading, Refused, no_progress
from lineofsight.formats.published_figures.figures import PublishedFigures
from lineofsight.formats.published_figures.reading import (
    add_published_file,
    is_published_file,
    read_published_figures,
)

__all__ = ["NAME", "PublishedFigures", "add_published_file", "read", "read_published_figures", "recognises"]

NAME = "Published figures of all councils, to compare with"


def recognises(path: Path) -> bool:
    """Whether the file has the columns of a published table."""
    return is_published_file(path)


def read(path: Path, *, authority: str, as_at: date | None, progress: Progress = no_progress) -> Reading:
    """Refuse: published figures are compared with, not loaded."""
    progress(path.name, 0, 0)
    message = (
        f"{path.name} holds published figures of all councils, not records for {authority} as at {as_at or 'any day'}. "
        "They are not loaded: name the file in “lineofsight compare --with”."
    )
    raise Refused(message)
