"""By broad ethnic group."""

from lineofsight.core.breakdowns import NOT_RECORDED, Breakdown
from lineofsight.library.expressions import cases, row

breakdown = Breakdown(
    title="Ethnic group",
    about="The broad group of the child's recorded ethnicity. Refused and not yet obtained are not recorded.",
    group=cases(
        (row.ethnicity.isin(["WBRI", "WIRI", "WIRT", "WOTH", "WROM"]), "White"),
        (row.ethnicity.isin(["MWBC", "MWBA", "MWAS", "MOTH"]), "Mixed"),
        (row.ethnicity.isin(["AIND", "APKN", "ABAN", "AOTH", "CHNE"]), "Asian"),
        (row.ethnicity.isin(["BCRB", "BAFR", "BOTH"]), "Black"),
        (row.ethnicity == "OOTH", "Other"),
        otherwise=NOT_RECORDED,
    ),
    column="ethnicity",
)
