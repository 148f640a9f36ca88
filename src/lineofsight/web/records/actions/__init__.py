"""Everything that changes the records. Each is whole or not at all, and says who did it."""

from __future__ import annotations

from lineofsight.web.records.actions.duplicates import join_people, keep_apart, part_people
from lineofsight.web.records.actions.loads import load, undo

__all__ = ["join_people", "keep_apart", "load", "part_people", "undo"]
