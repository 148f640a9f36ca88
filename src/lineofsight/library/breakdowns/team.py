"""By team."""

from lineofsight.core.breakdowns import Breakdown
from lineofsight.library.expressions import row

breakdown = Breakdown(
    title="Team",
    about=(
        "For an event, the team on the record itself, or else the team that held the child's case that day. For a "
        "stock, the team that held the case on the as-at date, or else the team on the record."
    ),
    group=row.responsible_team,
    column="team",
    changes=True,
)
