"""Assessments to be finished."""

from __future__ import annotations

from lineofsight.core.deadlines import Tracker
from lineofsight.library.running_clocks import for_each_row

tracker = Tracker(
    title="Assessments",
    because="A child whose assessment drifts waits longer for help.",
    place=30,
    table="assessments",
    uses=("assessments.started_on", "assessments.authorised_on"),
    timescales=("assessment",),
    clocks=for_each_row("assessments", "assessment", started="started_on", met="authorised_on"),
    agrees_with="assessments_open_and_overdue",
    note="An assessment that nobody authorised runs on, however old, as it does in the figures.",
)
