"""Care leavers aged 19 to 21 with whom the council is in touch."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import AGED_19_TO_21, is_former_relevant

indicator = Share(
    code="CL-03",
    title="Care leavers aged 19 to 21 with whom the council is in touch",
    because="A parent knows where their grown-up child is and how they are.",
    subject="care_leavers",
    unit="young people",
    when=AGED_19_TO_21,
    counted=is_former_relevant(),
    achieved=row.in_touch == "YES",
    not_recorded=row.in_touch.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_in_suitable_homes",
    source="The national return on looked-after children, care leavers.",
    note=(
        "Those who refuse contact (REFU) and those who no longer need services (NREQ) are not in touch, as in the "
        "published figure, though the council may have done all it can: look at them apart from those lost touch "
        "with (NO). Those who died or went home for six months or more are left out."
    ),
    decimals=0,
    examples=(
        Example(
            says="Refusing, not needing and blank are not in touch and stay in; dead and back home are left out.",
            given={
                "people": [
                    {"child_id": child, "born_on": "2004-06-01"}
                    for child in ("YES", "NO", "REFU", "NREQ", "DIED", "RHOM", "blank")
                ],
                "care_leavers": [
                    *(
                        {"child_id": code, "eligibility": "FORMER_RELEVANT", "in_touch": code}
                        for code in ("YES", "NO", "REFU", "NREQ", "DIED", "RHOM")
                    ),
                    {"child_id": "blank", "eligibility": "FORMER_RELEVANT"},
                ],
            },
            period="2024-03",
            gives=(1, 5),
            not_recorded=1,
        ),
        Example(
            says="A young person listed twice counts once; one who is not former relevant, or 18, does not count.",
            given={
                "people": [
                    {"child_id": "twice", "born_on": "2004-06-01"},
                    {"child_id": "unknown", "born_on": "2004-06-01"},
                    {"child_id": "young", "born_on": "2005-06-01"},
                ],
                "care_leavers": [
                    {"child_id": "twice", "eligibility": "FORMER_RELEVANT", "in_touch": "YES"},
                    {"child_id": "twice", "eligibility": "FORMER_RELEVANT", "in_touch": "YES"},
                    {"child_id": "unknown", "eligibility": None, "in_touch": "YES"},
                    {"child_id": "young", "eligibility": "FORMER_RELEVANT", "in_touch": "YES"},
                ],
            },
            period="2024-03",
            gives=(1, 1),
        ),
    ),
)
