"""missing_episodes."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.missing_kinds import missing_kinds
from lineofsight.schema.code_sets.yes_no_not_applicable import yes_no_not_applicable

missing_episodes = Table(
    name="missing_episodes",
    ssd="ssd_missing",
    title="",
    about="",
    columns=(
        Column("missing_episode_id", Kind.TEXT, "", ssd="miss_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="miss_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="miss_missing_episode_start_date"),
        Column("kind", Kind.CODE, "", ssd="miss_missing_episode_type", codes=missing_kinds),
        Column("ended_on", Kind.DATE, "", ssd="miss_missing_episode_end_date"),
        Column("return_interview_offered", Kind.CODE, "", ssd="miss_missing_rhi_offered", codes=yes_no_not_applicable),
        Column("return_interview_accepted", Kind.CODE, "", ssd="miss_missing_rhi_accepted", codes=yes_no_not_applicable),
    ),
)
