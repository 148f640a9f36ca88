"""By authority."""

from lineofsight.core.breakdowns import Breakdown
from lineofsight.library.expressions import row

breakdown = Breakdown(
    title="Authority",
    about="The three-digit code of the council whose record it is.",
    group=row.authority,
    column="authority",
)
