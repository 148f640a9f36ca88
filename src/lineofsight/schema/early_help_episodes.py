"""Canonical table early_help_episodes."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

early_help_episodes = Table(
    name="early_help_episodes",
    ssd="ssd_early_help_episodes",
    title="Early help episodes",
    about=(
        "One row for each period of early help for a child, by the council or a partner. Help to a family of four is "
        "four rows. Work by partners is often missing, so few rows may mean little recording and not little help. A "
        "blank end means that the help goes on."
    ),
    columns=(
        Column("early_help_episode_id", Kind.TEXT, "Number of the episode.", ssd="earl_episode_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The child who is helped, often outside the case system's other tables, so expect orphans.",
            ssd="earl_person_id",
            refers_to="people.child_id",
        ),
        Column("started_on", Kind.DATE, "Day the help, or its assessment, began.", ssd="earl_episode_start_date"),
        Column(
            "ended_on",
            Kind.DATE,
            "Day the help ended; blank while it goes on or where nobody closed it.",
            ssd="earl_episode_end_date",
        ),
        Column("reason", Kind.TEXT, "Why help was given, in the source's words.", ssd="earl_episode_reason"),
        Column(
            "end_reason",
            Kind.TEXT,
            "Why help ended, in the source's words; stepping up to social care shows only here.",
            ssd="earl_episode_end_reason",
        ),
        Column(
            "organisation",
            Kind.TEXT,
            "Body that leads the help, by name or number; blank is not the same as the council itself.",
            ssd="earl_episode_organisation",
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who leads the help; partners' workers are often orphans.",
            ssd="earl_episode_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
