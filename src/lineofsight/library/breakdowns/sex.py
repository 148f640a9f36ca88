"""By sex."""

from lineofsight.core.breakdowns import NOT_RECORDED, Breakdown
from lineofsight.library.expressions import cases, row

breakdown = Breakdown(
    title="Sex",
    about="As recorded at birth or since changed in law; blank and unknown stand together as not recorded.",
    group=cases((row.sex == "F", "female"), (row.sex == "M", "male"), otherwise=NOT_RECORDED),
    column="sex",
)
