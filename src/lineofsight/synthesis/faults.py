"""What is wrong with real records, done on purpose to made-up ones at a stated rate."""

from __future__ import annotations

from lineofsight.core.readings import Columns
from lineofsight.synthesis.frame import Frame


def spoil(tables: dict[str, Columns], share: float, frame: Frame) -> dict[str, Columns]:
    return tables
