"""care_episodes."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.episode_end_reasons import episode_end_reasons
from lineofsight.schema.code_sets.episode_start_reasons import episode_start_reasons
from lineofsight.schema.code_sets.primary_needs import primary_needs

care_episodes = Table(
    name="care_episodes",
    ssd="ssd_cla_episodes",
    title="",
    about="",
    columns=(
        Column("care_episode_id", Kind.TEXT, "", ssd="clae_cla_episode_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="clae_person_id", refers_to="people.child_id"),
        Column("placement_id", Kind.TEXT, "", ssd="clae_cla_placement_id", refers_to="placements.placement_id"),
        Column("started_on", Kind.DATE, "", ssd="clae_cla_episode_start_date"),
        Column("start_reason", Kind.CODE, "", ssd="clae_cla_episode_start_reason", codes=episode_start_reasons),
        Column("primary_need", Kind.CODE, "", ssd="clae_cla_primary_need_code", codes=primary_needs),
        Column("ended_on", Kind.DATE, "", ssd="clae_cla_episode_ceased_date"),
        Column("end_reason", Kind.CODE, "", ssd="clae_cla_episode_ceased_reason", codes=episode_end_reasons),
        Column("period_of_care_id", Kind.TEXT, "", ssd="clae_cla_id"),
        Column("referral_id", Kind.TEXT, "", ssd="clae_referral_id", refers_to="referrals.referral_id"),
        Column("last_reviewing_officer_contact_on", Kind.DATE, "", ssd="clae_cla_last_iro_contact_date"),
        Column("entered_care_on", Kind.DATE, "", ssd="clae_entered_care_date"),
    ),
)
