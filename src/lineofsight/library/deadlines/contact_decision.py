"""Contacts to be decided on."""

from __future__ import annotations

from lineofsight.core.deadlines import Tracker
from lineofsight.library.running_clocks import for_each_row

tracker = Tracker(
    title="Decisions on contacts",
    because="Until somebody decides, nobody has looked at what the caller was worried about.",
    place=10,
    table="contacts",
    uses=("contacts.contacted_on", "contacts.decided_on"),
    timescales=("contact_decision",),
    clocks=for_each_row("contacts", "contact_decision", started="contacted_on", met="decided_on"),
)
