"""By age on the day that counts."""

from lineofsight.core.breakdowns import NOT_RECORDED, Breakdown
from lineofsight.library.expressions import cases, row

breakdown = Breakdown(
    title="Age group",
    about=(
        "The child's age on the day of the event, or on the as-at date of a stock: unborn, under 1, 1 to 4, 5 to 9, "
        "10 to 15, 16 to 17, 18 and over. A child with no date of birth is not recorded, and not taken to be unborn."
    ),
    group=cases(
        (row.born_on.isnull(), NOT_RECORDED),
        (row.on_day < row.born_on, "unborn"),
        (row.on_day < row.turns_1_on, "under 1"),
        (row.on_day < row.turns_5_on, "1 to 4"),
        (row.on_day < row.turns_10_on, "5 to 9"),
        (row.on_day < row.turns_16_on, "10 to 15"),
        (row.on_day < row.turns_18_on, "16 to 17"),
        otherwise="18 and over",
    ),
    column="born_on",
    changes=True,
)
