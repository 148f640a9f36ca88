"""By the child's primary need."""

from lineofsight.core.breakdowns import Breakdown
from lineofsight.library.expressions import row

breakdown = Breakdown(
    title="Primary need",
    about="The code of need (N1 to N9) on the row itself, or else on the child's latest referral that states one.",
    group=row.primary_need,
    column="primary_need",
)
