"""Children in care for long who have lived in one home for two years."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

same_home = row.last_event_on <= row.two_years_before
placed_for_adoption = (row.adoptive_since_on == row.last_event_on) & (row.home_before_since_on <= row.two_years_before)
is_still_there = row.moved_out_on.isnull() | (row.moved_out_on > row.as_at)

indicator = Share(
    code="LA-06",
    title="Children under 16 in care for two and a half years who have lived in one home for two",
    because="A child who stays can settle, learn and trust.",
    subject="home_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=(row.turns_16_on > row.as_at) & (row.entered_care_on <= row.thirty_months_before),
    achieved=(same_home | placed_for_adoption.fill_null(False)) & is_still_there,
    not_recorded=row.last_event_on.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="three_or_more_placements",
    source="The national return on looked-after children; formerly national indicator 63.",
    note=(
        "A child placed for adoption counts with the home before it. Carers who move to another agency look like a new "
        "home unless the source says that only the status changed. Children whose age is not known are left out. Few "
        "children are counted, so the figure swings."
    ),
    decimals=0,
    examples=(
        Example(
            says="Two years to the day is stable, a day less is not; half a year more in care is needed to be counted.",
            given={
                "people": [
                    *({"child_id": child, "born_on": "2012-01-01"} for child in "abcd"),
                    {"child_id": "e", "born_on": "2008-03-31"},
                    {"child_id": "f", "born_on": None},
                ],
                "care_episodes": [
                    *({"child_id": child, "started_on": "2021-09-30"} for child in "abdef"),
                    {"child_id": "c", "started_on": "2021-10-01"},
                ],
                "placements": [
                    *({"child_id": child, "started_on": "2022-03-31", "kind": "U4"} for child in "acef"),
                    {"child_id": "b", "started_on": "2022-04-01", "kind": "U4"},
                ],
            },
            period="2024-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="An adoptive home counts with the home before it; a change of status only is no new home.",
            given={
                "people": [{"child_id": child, "born_on": "2015-01-01"} for child in "abc"],
                "care_episodes": [
                    {"child_id": child, "started_on": "2021-01-03", "placement_id": None} for child in "abc"
                ],
                "placements": [
                    {"child_id": "a", "started_on": "2021-01-03", "ended_on": "2023-12-01", "kind": "U6"},
                    {"child_id": "a", "started_on": "2023-12-01", "kind": "A6"},
                    {"child_id": "b", "started_on": "2021-01-03", "ended_on": "2023-12-01", "change_reason": "PLACE"},
                    {"child_id": "b", "started_on": "2023-12-01", "kind": "U4"},
                    {"child_id": "c", "started_on": "2021-01-03", "ended_on": "2023-12-01", "kind": "U6"},
                    {"child_id": "c", "started_on": "2023-12-01", "kind": "U4"},
                ],
            },
            period="2024-03",
            gives=(2, 3),
        ),
    ),
)
