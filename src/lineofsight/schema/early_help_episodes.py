"""early_help_episodes."""

from lineofsight.core.tables import Column, Kind, Table

early_help_episodes = Table(
    name="early_help_episodes",
    ssd="ssd_early_help_episodes",
    title="",
    about="",
    columns=(
        Column("early_help_episode_id", Kind.TEXT, "", ssd="earl_episode_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="earl_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="earl_episode_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="earl_episode_end_date"),
        Column("reason", Kind.TEXT, "", ssd="earl_episode_reason"),
        Column("end_reason", Kind.TEXT, "", ssd="earl_episode_end_reason"),
        Column("organisation", Kind.TEXT, "", ssd="earl_episode_organisation"),
        Column("worker_id", Kind.TEXT, "", ssd="earl_episode_worker_id", refers_to="workers.worker_id"),
    ),
)
