"""Convictions on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=80,
    shows=("offended_on", "offence"),
    moments=(Moment(on="offended_on", title="Offence that led to a conviction", tells=("offence",)),),
)
