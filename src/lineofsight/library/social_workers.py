"""Which workers are social workers."""

from __future__ import annotations

from lineofsight.core.derived import Relation
from lineofsight.core.indicators import Expression
from lineofsight.library.expressions import row


def is_social_worker() -> Expression:
    """Registered as one, or called one in the title of the post, where no number is recorded."""
    is_called_one = row.job_title.lower().contains("social worker").fill_null(False)
    return row.registration_number.notnull() | is_called_one


def social_workers(workers: Relation) -> Relation:
    """The social workers who are in post: who has left keeps a row, with a blank share of a post."""
    return workers.filter(is_social_worker() & (row.full_time_equivalent > 0))
