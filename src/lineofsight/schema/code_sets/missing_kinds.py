"""Kind of missing episode.

Whether anyone knew where the child was.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

missing_kinds = CodeSet(
    name="missing_kinds",
    title="Kind of missing episode",
    codes={
        "M": "Missing: whereabouts not known",
        "A": "Away without authorisation: whereabouts known",
    },
)
