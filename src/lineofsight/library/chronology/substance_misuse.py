"""Substance misuse on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.WELLBEING,
    place=40,
    shows=("identified_on", "substance", "help_received"),
    moments=(Moment(on="identified_on", title="Substance misuse found", tells=("substance", "help_received")),),
)
