"""Care leavers aged 19 to 21 in suitable accommodation."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import AGED_19_TO_21, is_former_relevant

ELSEWHERE = ("G", "H", "R")

indicator = Share(
    code="CL-01",
    title="Care leavers aged 19 to 21 in suitable accommodation",
    because="Without a safe place to live nothing else that is done for a young person holds.",
    subject="care_leavers",
    unit="young people",
    when=AGED_19_TO_21,
    counted=is_former_relevant() & row.accommodation.fill_null("").notin(ELSEWHERE),
    achieved=row.accommodation_suitable == "1",
    not_recorded=row.accommodation_suitable.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_in_education_or_work",
    source="The national return on looked-after children, care leavers.",
    note=(
        "Left out: those who died or went home for six months or more, and those abroad, deported or whose residence "
        "is not known, who are the hardest to help. Where suitability is not recorded the young person stays in. The "
        "list tells of today, so it is asked on the as-at date; the published figure asks around each birthday."
    ),
    decimals=0,
    examples=(
        Example(
            says="Unsuitable and not recorded stay in; abroad, deported, not known, dead and back home are left out.",
            given={
                "people": [
                    {"child_id": child, "born_on": "2004-06-01"}
                    for child in ("good", "poor", "blank", "G", "H", "R", "dead", "home", "qualifying")
                ],
                "care_leavers": [
                    {
                        "child_id": "good",
                        "eligibility": "FORMER_RELEVANT",
                        "accommodation": "U",
                        "accommodation_suitable": "1",
                    },
                    {
                        "child_id": "poor",
                        "eligibility": "FORMER_RELEVANT",
                        "accommodation": "X",
                        "accommodation_suitable": "2",
                    },
                    {"child_id": "blank", "eligibility": "FORMER_RELEVANT", "in_touch": "NO"},
                    {
                        "child_id": "G",
                        "eligibility": "FORMER_RELEVANT",
                        "accommodation": "G",
                        "accommodation_suitable": "1",
                    },
                    {"child_id": "H", "eligibility": "FORMER_RELEVANT", "accommodation": "H"},
                    {"child_id": "R", "eligibility": "FORMER_RELEVANT", "accommodation": "R"},
                    {"child_id": "dead", "eligibility": "FORMER_RELEVANT", "in_touch": "DIED"},
                    {"child_id": "home", "eligibility": "FORMER_RELEVANT", "in_touch": "RHOM", "accommodation": "B"},
                    {"child_id": "qualifying", "eligibility": "QUALIFYING", "accommodation_suitable": "1"},
                ],
            },
            period="2024-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="In on the 19th birthday and the day before the 22nd; out on the 22nd; no age without a day of birth.",
            given={
                "people": [
                    {"child_id": "turns 19", "born_on": "2005-03-31"},
                    {"child_id": "still 18", "born_on": "2005-04-01"},
                    {"child_id": "still 21", "born_on": "2002-04-01"},
                    {"child_id": "turns 22", "born_on": "2002-03-31"},
                    {"child_id": "ageless", "born_on": None},
                ],
                "care_leavers": [
                    {"child_id": child, "eligibility": "FORMER_RELEVANT", "accommodation_suitable": "1"}
                    for child in ("turns 19", "still 18", "still 21", "turns 22", "ageless")
                ],
            },
            period="2024-03",
            gives=(2, 2),
            not_recorded=0,
        ),
    ),
)
