"""In touch with a care leaver.

Whether the council is in touch. DIED, REFU, NREQ and RHOM each say why there may be no contact.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

in_touch = CodeSet(
    name="in_touch",
    title="In touch with a care leaver",
    codes={
        "YES": "In touch",
        "NO": "Not in touch",
        "DIED": "Died after leaving care",
        "REFU": "Refuses contact",
        "NREQ": "No longer needs services",
        "RHOM": "Returned home for six months or more",
    },
)
