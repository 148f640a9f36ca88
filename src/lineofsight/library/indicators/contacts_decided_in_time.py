"""Contacts decided within one working day."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="FD-02",
    title="Contacts decided within the council's own limit (one working day unless it sets another)",
    because="Until somebody decides, nobody has looked at what the caller was worried about.",
    subject="contacts",
    unit="contacts (one a child)",
    when=during("decision_due_on"),
    achieved=(row.decided_on <= row.decision_due_on) & (row.decided_on >= row.contacted_on),
    not_recorded=row.decided_on.isnull(),
    polarity="higher",
    is_local=True,
    pairs_with="contacts_received",
    source="Local practice standards: one working day, after the rule for referrals.",
    note=(
        "A contact belongs to the period in which its decision fell due, so that none is judged before its time and "
        "none drops out. Twenty-four hours by the clock is another measure and needs the hour, which dates do not tell."
    ),
    examples=(
        Example(
            says="Received before Easter it is due on the Tuesday after; the Wednesday is late, a blank not recorded.",
            given={
                "contacts": [
                    {"contacted_on": "2024-03-28", "decided_on": "2024-04-02"},
                    {"contacted_on": "2024-03-28", "decided_on": "2024-04-03"},
                    {"contacted_on": "2024-03-28", "decided_on": None},
                ]
            },
            period="2024-04",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="One of the month's last day is due in the next month, even if it was decided at once.",
            given={
                "contacts": [
                    {"contacted_on": "2024-04-30", "decided_on": "2024-04-30"},
                    {"contacted_on": "2024-04-29", "decided_on": "2024-04-29"},
                ]
            },
            period="2024-04",
            gives=(1, 1),
            not_recorded=0,
        ),
        Example(
            says="A decision dated before the contact is a slip of the pen and not in time.",
            given={"contacts": [{"contacted_on": "2024-04-10", "decided_on": "2024-04-09"}]},
            period="2024-04",
            gives=(0, 1),
            not_recorded=0,
        ),
    ),
)
