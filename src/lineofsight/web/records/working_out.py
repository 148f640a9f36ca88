"""What follows from the rows and is kept beside them: today's picture, deadlines and possible duplicates.

It is worked out in the transaction that changes the rows, so that no page ever shows the one without the other.
"""

from __future__ import annotations

from collections.abc import Collection

from lineofsight.web.records import deadlines, duplicates, standing


def work_out(people: Collection[int] | None = None) -> None:
    """For everybody after a load, or for the people named after a save."""
    standing.refresh(people)
    deadlines.refresh(people)
    if people is None:
        duplicates.refresh()
