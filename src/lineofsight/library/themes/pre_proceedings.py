"""Before and in court: pre-proceedings."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Before and in court: pre-proceedings",
    about="Whether work before court is begun in time, purposeful and not left to drift.",
    words={
        "pre proceeding": 3,
        "preproceeding": 3,
        "public law outline": 3,
        "plo": 3,
        "letter before proceeding": 3,
        "legal planning": 2,
        "legal gateway": 3,
        "care proceeding": 3,
        "court": 2,
        "legal": 1,
        "proceeding": 2,
        "family justice": 2,
    },
    indicators=(
        "pre_proceedings_over_sixteen_weeks",
        "families_in_pre_proceedings",
        "pre_proceedings_mean_weeks",
        "pre_proceedings_stepped_down",
    ),
)
