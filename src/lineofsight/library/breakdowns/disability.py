"""By whether the child is disabled."""

from lineofsight.core.breakdowns import NOT_RECORDED, Breakdown
from lineofsight.library.expressions import cases, row

breakdown = Breakdown(
    title="Disability",
    about="Disabled where any disability is recorded, not disabled where it is recorded that there is none.",
    group=cases((row.is_disabled, "disabled"), (~row.is_disabled, "not disabled"), otherwise=NOT_RECORDED),
    column="is_disabled",
)
