"""Special educational needs records on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle

chronicle = Chronicle(
    chapter=Chapter.WELLBEING,
    place=60,
    shows=("upn", "uln", "upn_unknown_reason"),
)
