"""Case recording."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Case recording",
    about="Whether records are up to date and clear enough for a child to read their own story.",
    words={
        "case recording": 3,
        "recording": 2,
        "chronology": 2,
        "genogram": 2,
        "case file": 2,
        "children record": 2,
        "child record": 2,
        "written record": 2,
        "recording of visit": 1,
        "ics": 1,
        "up to date": 1,
        "properly recorded": 2,
        "clearly recorded": 2,
        "electronic": 1,
    },
    but_not=("life story",),
    indicators=("assessments_with_factors_recorded",),
)
