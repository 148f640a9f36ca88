"""referrals."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.closure_reasons import closure_reasons
from lineofsight.schema.code_sets.primary_needs import primary_needs
from lineofsight.schema.code_sets.referral_sources import referral_sources

referrals = Table(
    name="referrals",
    ssd="ssd_cin_episodes",
    title="",
    about="",
    columns=(
        Column("referral_id", Kind.TEXT, "", ssd="cine_referral_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="cine_person_id", refers_to="people.child_id"),
        Column("referred_on", Kind.DATE, "", ssd="cine_referral_date"),
        Column("decided_on", Kind.DATE, ""),
        Column("primary_need", Kind.CODE, "", ssd="cine_cin_primary_need_code", codes=primary_needs),
        Column("source", Kind.CODE, "", ssd="cine_referral_source_code", codes=referral_sources),
        Column("source_description", Kind.TEXT, "", ssd="cine_referral_source_desc"),
        Column("outcome", Kind.TEXT, "", ssd="cine_referral_outcome_json"),
        Column("no_further_action", Kind.FLAG, "", ssd="cine_referral_nfa"),
        Column("closed_on", Kind.DATE, "", ssd="cine_close_date"),
        Column("closure_reason", Kind.CODE, "", ssd="cine_close_reason", codes=closure_reasons),
        Column("team_id", Kind.TEXT, "", ssd="cine_referral_team", refers_to="teams.team_id"),
        Column("worker_id", Kind.TEXT, "", ssd="cine_referral_worker_id", refers_to="workers.worker_id"),
    ),
)
