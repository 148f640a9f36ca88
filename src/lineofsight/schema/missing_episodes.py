"""Canonical table missing_episodes."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.missing_kinds import missing_kinds
from lineofsight.schema.code_sets.yes_no_not_applicable import yes_no_not_applicable

missing_episodes = Table(
    name="missing_episodes",
    ssd="ssd_missing",
    title="Missing episodes",
    about=(
        "One row for each time a child went missing or was away without leave. The SSD holds days and not hours, so "
        "an episode that began and ended on one day has no length and promptness after return cannot be measured from "
        "it. Children at home appear only where the council records them."
    ),
    columns=(
        Column(
            "missing_episode_id",
            Kind.TEXT,
            "Number of the episode; return interviews point to it.",
            ssd="miss_table_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child who was missing; children at home are listed too, where the council records them.",
            ssd="miss_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "started_on",
            Kind.DATE,
            "Day the child left or was last seen, whichever came later.",
            ssd="miss_missing_episode_start_date",
        ),
        Column(
            "kind",
            Kind.CODE,
            "M where nobody knew where the child was, A where they did; blank is not recorded.",
            ssd="miss_missing_episode_type",
            codes=missing_kinds,
        ),
        Column(
            "ended_on",
            Kind.DATE,
            "Day the child was found or came back; blank while still missing or never closed.",
            ssd="miss_missing_episode_end_date",
        ),
        Column(
            "return_interview_offered",
            Kind.CODE,
            "Whether a return interview was offered; NA is an answer, blank is not.",
            ssd="miss_missing_rhi_offered",
            codes=yes_no_not_applicable,
        ),
        Column(
            "return_interview_accepted",
            Kind.CODE,
            "Whether the child took up the offer; blank where none was made or nothing was written.",
            ssd="miss_missing_rhi_accepted",
            codes=yes_no_not_applicable,
        ),
    ),
)
