"""Initial conferences within 15 working days."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="CP-06",
    title="Initial conferences held within 15 working days of the enquiry's start",
    because="Until the conference meets, nobody has agreed how a child thought to be in danger is kept safe.",
    subject="conferences",
    unit="children at conferences",
    when=during("held_on"),
    counted=~row.transferred_in.fill_null(False),
    achieved=(row.held_on <= row.due_on) & (row.held_on >= row.enquiry_started_on),
    not_recorded=row.enquiry_started_on.isnull(),
    polarity="higher",
    pairs_with="section_47_funnel",
    where_told=("transferred_in",),
    source="Working Together to Safeguard Children, from 2010; the census counts from the start of the enquiry.",
    note=(
        "Children and not meetings are counted, so one large family can move a quarter. Conferences for families who "
        "moved in are in neither part, because another council's word starts their clock and no source holds that day; "
        "published totals keep them. One held before its enquiry began is an error of record: it stays in the "
        "denominator and is not in time, as in the published figures. A conference that never met is not seen here."
    ),
    examples=(
        Example(
            says="The fifteenth working day is in time, over two bank holidays; the day after is late.",
            given={
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "ea", "child_id": "a", "started_on": "2022-05-26"},
                    {"section_47_enquiry_id": "eb", "child_id": "b", "started_on": "2022-05-26"},
                ],
                "conferences": [
                    {"section_47_enquiry_id": "ea", "child_id": "a", "held_on": "2022-06-20"},
                    {"section_47_enquiry_id": "eb", "child_id": "b", "held_on": "2022-06-21"},
                ],
            },
            period="2022-06",
            gives=(1, 2),
            not_recorded=0,
        ),
        Example(
            says="Held before the enquiry began: counted and not in time. Without an enquiry: not recorded.",
            given={
                "section_47_enquiries": [{"section_47_enquiry_id": "ea", "child_id": "a", "started_on": "2022-06-10"}],
                "conferences": [
                    {"section_47_enquiry_id": "ea", "child_id": "a", "held_on": "2022-06-09"},
                    {"section_47_enquiry_id": None, "child_id": "b", "held_on": "2022-06-20"},
                    {"section_47_enquiry_id": "lost", "child_id": "c", "held_on": "2022-06-20"},
                ],
            },
            period="2022-06",
            gives=(0, 3),
            not_recorded=2,
        ),
        Example(
            says="A family that moved in is in neither part; one family's enquiry number is told apart by child.",
            given={
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "started_on": "2022-06-06"},
                    {"section_47_enquiry_id": "s", "child_id": "b", "started_on": "2022-05-02"},
                ],
                "conferences": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "held_on": "2022-06-20"},
                    {"section_47_enquiry_id": "s", "child_id": "b", "held_on": "2022-06-20"},
                    {"section_47_enquiry_id": None, "child_id": "c", "held_on": "2022-06-20", "transferred_in": True},
                ],
            },
            period="2022-06",
            gives=(1, 2),
            not_recorded=0,
        ),
    ),
)
