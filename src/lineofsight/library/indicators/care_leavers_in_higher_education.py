"""Care leavers aged 19 to 21 in higher education."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import AGED_19_TO_21, is_former_relevant

indicator = Share(
    code="CL-08",
    title="Care leavers aged 19 to 21 in higher education",
    because="Far fewer go to university than of other young people of their age.",
    subject="care_leavers",
    unit="young people",
    when=AGED_19_TO_21,
    counted=is_former_relevant(),
    achieved=row.activity.isin(("F1", "P1")),
    not_recorded=row.activity.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_in_education_or_work",
    source="The national return on looked-after children, care leavers.",
    note=(
        "Studies beyond A level, full or part time (F1, P1). Those abroad, deported or not in touch stay in the "
        "denominator; those who died or went home for six months or more do not."
    ),
    decimals=0,
    examples=(
        Example(
            says="Full or part time; other education is not higher; a blank is told apart.",
            given={
                "people": [
                    {"child_id": child, "born_on": "2004-06-01"} for child in ("F1", "P1", "F2", "blank", "dead")
                ],
                "care_leavers": [
                    {"child_id": "F1", "eligibility": "FORMER_RELEVANT", "activity": "F1"},
                    {"child_id": "P1", "eligibility": "FORMER_RELEVANT", "activity": "P1", "accommodation": "G"},
                    {"child_id": "F2", "eligibility": "FORMER_RELEVANT", "activity": "F2"},
                    {"child_id": "blank", "eligibility": "FORMER_RELEVANT"},
                    {"child_id": "dead", "eligibility": "FORMER_RELEVANT", "in_touch": "DIED", "activity": "F1"},
                ],
            },
            period="2024-03",
            gives=(2, 4),
            not_recorded=1,
        ),
        Example(
            says="A student who turns 22 on the as-at date is no longer counted.",
            given={
                "people": [{"child_id": "a", "born_on": "2002-03-31"}],
                "care_leavers": [{"child_id": "a", "eligibility": "FORMER_RELEVANT", "activity": "F1"}],
            },
            period="2024-03",
            gives=(0, 0),
        ),
    ),
)
