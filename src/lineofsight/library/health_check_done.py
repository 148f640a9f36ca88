"""Whether a health check took place, by the words of its status: what `health_check_intervals` asks of all rows."""

from __future__ import annotations

NOT_DONE = ("refus", "declin", "cancel", "plan", "pend", "book", "await", "fail", "dna", "not ", "n't")
"""What the status of a check that was not done says, in some of its words."""


def was_done(status: str | None) -> bool:
    """A blank status, or one in unknown words, is taken to say that it was.

    >>> [was_done(status) for status in (None, "Completed", "Refused", "Booked for May", "Completed, not accompanied")]
    [True, True, False, False, True]
    """
    said = (status or "").lower()
    return said.startswith("complete") or not any(words in said for words in NOT_DONE)
