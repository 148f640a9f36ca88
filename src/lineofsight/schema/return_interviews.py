"""return_interviews."""

from lineofsight.core.tables import Column, Kind, Table

return_interviews = Table(
    name="return_interviews",
    ssd="",
    title="",
    about="",
    columns=(
        Column("return_interview_id", Kind.TEXT, "", key=True),
        Column("missing_episode_id", Kind.TEXT, "", refers_to="missing_episodes.missing_episode_id"),
        Column("child_id", Kind.TEXT, "", refers_to="people.child_id"),
        Column("returned_at", Kind.TIME, ""),
        Column("offered_at", Kind.TIME, ""),
        Column("held_at", Kind.TIME, ""),
    ),
)
