"""Canonical table voice_of_child: voice of the child."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

voice_of_child = Table(
    name="voice_of_child",
    ssd="ssd_voice_of_child",
    title="Voice of the child",
    about=(
        "One row for each short questionnaire that a child answered. It has no day and no link to a visit or plan. "
        "Children who did not answer have no row, so shares speak for those who did. Blank answers were not given."
    ),
    columns=(
        Column(
            "voice_of_child_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="voch_table_id", key=True
        ),
        Column("child_id", Kind.TEXT, "The child who answered.", ssd="voch_person_id", refers_to="people.child_id"),
        Column(
            "worries_explained",
            Kind.FLAG,
            "Whether the child says that the worries about the family were made clear; blank is no answer.",
            ssd="voch_explained_worries",
        ),
        Column(
            "story_helped",
            Kind.FLAG,
            "Whether a story in words and pictures helped the child to make sense of things; blank is no answer.",
            ssd="voch_story_help_understand",
        ),
        Column(
            "agrees_with_worker",
            Kind.FLAG,
            "Whether the child agrees with the worker about safety; blank is no answer.",
            ssd="voch_agree_worker",
        ),
        Column(
            "plan_keeps_safe",
            Kind.FLAG,
            "Whether the child finds everyone's part in the plan clear; blank is no answer.",
            ssd="voch_plan_safe",
        ),
        Column(
            "drawing_helped",
            Kind.FLAG,
            "Whether writing or drawing on a tablet helped the child to speak; blank is no answer.",
            ssd="voch_tablet_help_explain",
        ),
    ),
)
