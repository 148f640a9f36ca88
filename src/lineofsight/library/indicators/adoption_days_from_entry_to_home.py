"""Days from entering care to living with the family that adopts, over three years."""

from lineofsight.core.indicators import Average, Example, open_between
from lineofsight.library.expressions import row

indicator = Average(
    code="AD-01",
    title="Days from entering care to living with the family that adopts, mean of three years",
    because="A year is a long time in the life of a small child who waits for a family.",
    subject="adoptions",
    unit="days",
    when=open_between("adopted_on", "adoption_ends_on"),
    counted=(row.adopted_on > row.three_years_before) & (row.days_from_entry_to_home >= 0),
    amount=row.days_from_entry_to_home,
    polarity="lower",
    pairs_with="children_waiting_for_adoption",
    reaches_back_months=36,
    source="The national adoption indicators (A10); the scorecards of 2014 and later allow 426 days.",
    note=(
        "Of children adopted in the three years up to the as-at date. Where the carers who had fostered the child "
        "adopt, the clock stops on the day the child came to them. Children still waiting are not in it. An adoption "
        "without both days, or with the home before care, is left out."
    ),
    decimals=0,
    examples=(
        Example(
            says="Adopted by foster carers: until the child came to them; by others: until placed for adoption.",
            given={
                "permanence": [
                    {
                        "child_id": "carers",
                        "entered_care_on": "2022-01-01",
                        "adopted_by_carer": True,
                        "placed_with_foster_carer_on": "2022-04-11",
                        "placed_for_adoption_on": "2023-06-01",
                        "ordered_on": "2023-12-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "others",
                        "entered_care_on": "2022-01-01",
                        "adopted_by_carer": False,
                        "placed_with_foster_carer_on": "2022-04-11",
                        "placed_for_adoption_on": "2023-01-01",
                        "ordered_on": "2023-12-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "guardian",
                        "entered_care_on": "2022-01-01",
                        "ordered_on": "2023-12-01",
                        "order_kind": "SPECIAL_GUARDIANSHIP",
                    },
                ]
            },
            period="2024-03",
            gives=(465, 2),
        ),
        Example(
            says="Adopted on 1 April is in on 31 March three years on, the day before is out; care from episodes.",
            given={
                "permanence": [
                    {
                        "child_id": "in",
                        "period_of_care_id": "p",
                        "placed_for_adoption_on": "2020-01-31",
                        "ordered_on": "2021-04-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "out",
                        "entered_care_on": "2019-01-01",
                        "placed_for_adoption_on": "2020-01-01",
                        "ordered_on": "2021-03-31",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "unknown",
                        "placed_for_adoption_on": "2020-01-01",
                        "ordered_on": "2022-03-31",
                        "order_kind": "ADOPTION",
                    },
                ],
                "care_episodes": [
                    {"child_id": "in", "period_of_care_id": "o", "started_on": "2018-01-01", "ended_on": "2018-02-01"},
                    {"child_id": "in", "period_of_care_id": "p", "started_on": "2020-01-01", "ended_on": "2021-04-01"},
                ],
            },
            period="2024-03",
            gives=(30, 1),
        ),
    ),
)
