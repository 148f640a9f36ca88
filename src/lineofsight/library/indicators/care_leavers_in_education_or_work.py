"""Care leavers aged 19 to 21 in education, employment or training."""

from lineofsight.core.indicators import Example, Share
from lineofsight.library.expressions import row
from lineofsight.library.young_people_leaving_care import AGED_19_TO_21, is_former_relevant

ACTIVE = ("F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5")

indicator = Share(
    code="CL-02",
    title="Care leavers aged 19 to 21 in education, employment or training",
    because="A young person with something to do in the day has people around them and a way forward.",
    subject="care_leavers",
    unit="young people",
    when=AGED_19_TO_21,
    counted=is_former_relevant(),
    achieved=row.activity.isin(ACTIVE),
    not_recorded=row.activity.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_in_touch",
    source="The national return on looked-after children, care leavers.",
    note=(
        "Full and part time, with the older codes F3 and P3. Those abroad, deported, not in touch or of unknown "
        "residence stay in the denominator, unlike in the figure on suitable homes. It is asked on the as-at date; "
        "the published figure asks around each birthday."
    ),
    decimals=0,
    examples=(
        Example(
            says="Abroad, deported, not known and out of touch stay in; dead and back home are left out.",
            given={
                "people": [
                    {"child_id": child, "born_on": "2004-06-01"}
                    for child in ("works", "old code", "ill", "G", "H", "R", "lost", "dead", "home")
                ],
                "care_leavers": [
                    {"child_id": "works", "eligibility": "FORMER_RELEVANT", "activity": "P5"},
                    {"child_id": "old code", "eligibility": "FORMER_RELEVANT", "activity": "F3"},
                    {"child_id": "ill", "eligibility": "FORMER_RELEVANT", "activity": "G4"},
                    {"child_id": "G", "eligibility": "FORMER_RELEVANT", "accommodation": "G"},
                    {"child_id": "H", "eligibility": "FORMER_RELEVANT", "accommodation": "H"},
                    {"child_id": "R", "eligibility": "FORMER_RELEVANT", "accommodation": "R"},
                    {"child_id": "lost", "eligibility": "FORMER_RELEVANT", "in_touch": "NO"},
                    {"child_id": "dead", "eligibility": "FORMER_RELEVANT", "in_touch": "DIED"},
                    {"child_id": "home", "eligibility": "FORMER_RELEVANT", "in_touch": "RHOM", "activity": "F5"},
                ],
            },
            period="2024-03",
            gives=(2, 7),
            not_recorded=4,
        ),
        Example(
            says="Born on 29 February, 22 on 1 March: in on the day before.",
            given={
                "people": [{"child_id": "a", "born_on": "2004-02-29"}],
                "care_leavers": [{"child_id": "a", "eligibility": "FORMER_RELEVANT", "activity": "F2"}],
            },
            period="2026-02",
            gives=(1, 1),
        ),
    ),
)
