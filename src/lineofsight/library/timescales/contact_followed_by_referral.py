"""Contact followed by a referral: 10 working days."""

from __future__ import annotations

from lineofsight.core.clocks import Unit
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale

timescale = Timescale(
    title="Contact followed by a referral",
    starts="the day the contact is received",
    stops="a referral of the child counts as having come of the contact when it is received",
    eras=(
        Era(
            length=10,
            unit=Unit.WORKING_DAYS,
            basis=Basis.LOCAL,
            evidence=Evidence.VERIFY,
            source="the product's default; no return joins a contact to the referral that followed it",
            population="contacts",
            note="Used to follow children from contact to referral. It is no time limit for anybody.",
        ),
    ),
    examples=(
        ("2024-03-28", "2024-04-15"),
        ("2023-05-02", "2023-05-17"),
    ),
)
