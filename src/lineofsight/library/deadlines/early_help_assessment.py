"""Early help assessments to be finished."""

from __future__ import annotations

from lineofsight.core.deadlines import Tracker
from lineofsight.library.running_clocks import for_each_row

RULE = "early_help_assessment"

tracker = Tracker(
    title="Early help assessments",
    because="Help that is meant to come early loses its point while the assessment waits.",
    place=170,
    table="early_help_episodes",
    uses=("early_help_episodes.started_on", "early_help_episodes.ended_on"),
    timescales=(RULE,),
    clocks=for_each_row("early_help_episodes", RULE, started="started_on", met="ended_on"),
    note="True only where rows are assessments and not whole episodes of help, which is for each source to say.",
)
