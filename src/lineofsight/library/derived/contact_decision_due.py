"""When it must be decided what to do with a contact."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which a contact must be decided",
    because="Until somebody decides, nobody has looked at what the caller was worried about.",
    onto="contacts",
    uses=("contacts.contacted_on",),
    due={"decision_due_on": ("contact_decision", "contacted_on")},
)
