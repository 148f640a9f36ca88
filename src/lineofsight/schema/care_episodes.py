"""Canonical table care_episodes."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.episode_end_reasons import episode_end_reasons
from lineofsight.schema.code_sets.episode_start_reasons import episode_start_reasons
from lineofsight.schema.code_sets.primary_needs import primary_needs

care_episodes = Table(
    name="care_episodes",
    ssd="ssd_cla_episodes",
    title="Care episodes",
    about=(
        "One row for each care episode: a stretch with one legal status and one placement. A period of care is a "
        "chain of episodes, so children in care are counted by child and entries by episodes that start with S. A "
        "blank end means still in care. Short breaks appear here too and are left out by legal status."
    ),
    columns=(
        Column("care_episode_id", Kind.TEXT, "Number of the episode.", ssd="clae_cla_episode_id", key=True),
        Column("child_id", Kind.TEXT, "The child in care.", ssd="clae_person_id", refers_to="people.child_id"),
        Column(
            "placement_id",
            Kind.TEXT,
            "Placement in which the episode was lived; blank or orphaned where the source keeps them apart.",
            ssd="clae_cla_placement_id",
            refers_to="placements.placement_id",
        ),
        Column(
            "started_on",
            Kind.DATE,
            "Day the episode began, the same day as the one before it ended.",
            ssd="clae_cla_episode_start_date",
        ),
        Column(
            "start_reason",
            Kind.CODE,
            "Why it began; only S opens a period of care.",
            ssd="clae_cla_episode_start_reason",
            codes=episode_start_reasons,
        ),
        Column(
            "primary_need",
            Kind.CODE,
            "Main reason for care, which ought to stay the same through the whole period.",
            ssd="clae_cla_primary_need_code",
            codes=primary_needs,
        ),
        Column(
            "ended_on", Kind.DATE, "Day the episode ended; blank while it runs.", ssd="clae_cla_episode_ceased_date"
        ),
        Column(
            "end_reason",
            Kind.CODE,
            "Why it ended; X1 means that care went on, every other code that it stopped.",
            ssd="clae_cla_episode_ceased_reason",
            codes=episode_end_reasons,
        ),
        Column(
            "period_of_care_id",
            Kind.TEXT,
            "Number shared by all episodes of one period of care; reviews and placements use it too.",
            ssd="clae_cla_id",
        ),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral it belongs to; often blank for long stays.",
            ssd="clae_referral_id",
            refers_to="referrals.referral_id",
        ),
        Column(
            "last_reviewing_officer_contact_on",
            Kind.DATE,
            "Day the reviewing officer last saw or spoke to the child; the latest only, not a history.",
            ssd="clae_cla_last_iro_contact_date",
        ),
        Column(
            "entered_care_on",
            Kind.DATE,
            "Day this period of care began, repeated on each of its episodes; used where S is missing.",
            ssd="clae_entered_care_date",
        ),
    ),
)
