"""Children on a child in need plan and on nothing more."""

from lineofsight.core.indicators import Count, Example, open_between

indicator = Count(
    code="CN-02",
    title="Children on a child in need plan, not on a protection plan or in care",
    because="They get help by agreement, and are the first to be forgotten when a service is stretched.",
    subject="child_in_need_stretches",
    unit="children",
    when=open_between("from_on", "until_on"),
    distinct="child_id",
    pairs_with="children_in_need",
    source="The regions' quarterly set; the census forbids such a plan beside a protection plan.",
    note=(
        "Only a plan on record counts: a case without one is not taken to have it. A plan left open when the child "
        "went on to protection or into care is passed over for those days. Short breaks are not care."
    ),
    decimals=0,
    examples=(
        Example(
            says="A child on a protection plan or in care is not counted; one who came off it that day is again.",
            given={
                "child_in_need_plans": [
                    {"child_id": child, "child_in_need_plan_id": f"n{child}", "started_on": "2022-06-01"}
                    for child in "abcd"
                ],
                "child_protection_plans": [
                    {"child_id": "b", "started_on": "2023-03-31"},
                    {"child_id": "d", "started_on": "2022-07-01", "ended_on": "2023-03-31"},
                ],
                "care_episodes": [{"child_id": "c", "started_on": "2022-07-01"}],
            },
            period="2023-03",
            gives=2,
        ),
        Example(
            says="Short breaks are not care; a plan that ended on the as-at day is no longer open; two are one child.",
            given={
                "child_in_need_plans": [
                    {"child_id": "a", "child_in_need_plan_id": "n1", "started_on": "2022-06-01"},
                    {"child_id": "a", "child_in_need_plan_id": "n2", "started_on": "2022-09-01"},
                    {
                        "child_id": "b",
                        "child_in_need_plan_id": "n3",
                        "started_on": "2022-06-01",
                        "ended_on": "2023-03-31",
                    },
                ],
                "care_episodes": [{"child_id": "a", "started_on": "2022-07-01"}],
                "legal_statuses": [{"child_id": "a", "legal_status": "V4", "started_on": "2022-07-01"}],
            },
            period="2023-03",
            gives=1,
        ),
        Example(
            says="As at a day between two protection plans the child counts.",
            given={
                "child_in_need_plans": [{"started_on": "2022-01-04", "ended_on": "2023-12-01"}],
                "child_protection_plans": [
                    {"started_on": "2022-02-01", "ended_on": "2022-12-01"},
                    {"started_on": "2022-03-01", "ended_on": "2022-06-01"},
                    {"started_on": "2023-06-01", "ended_on": None},
                ],
            },
            period="2023-03",
            gives=1,
        ),
        Example(
            says="During the second protection plan the child does not count.",
            given={
                "child_in_need_plans": [{"started_on": "2022-01-04", "ended_on": "2023-12-01"}],
                "child_protection_plans": [
                    {"started_on": "2022-02-01", "ended_on": "2022-12-01"},
                    {"started_on": "2023-06-01", "ended_on": None},
                ],
            },
            period="2023-06",
            gives=0,
        ),
        Example(
            says="A protection plan said to have ended before it began covers no day.",
            given={
                "child_in_need_plans": [{"started_on": "2022-01-04", "ended_on": None}],
                "child_protection_plans": [{"started_on": "2022-06-01", "ended_on": "2022-02-01"}],
            },
            period="2023-03",
            gives=1,
        ),
    ),
)
