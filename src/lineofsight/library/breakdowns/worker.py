"""By worker."""

from lineofsight.core.breakdowns import Breakdown
from lineofsight.library.expressions import row

breakdown = Breakdown(
    title="Worker",
    about=(
        "The number of the worker who held the child's case: on the day of an event, or on the as-at date of a stock. "
        "What that worker's predecessor did stands with the predecessor."
    ),
    group=row.responsible_worker,
    column="child_id",
    changes=True,
)
