"""Canonical table referrals."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.closure_reasons import closure_reasons
from lineofsight.schema.code_sets.primary_needs import primary_needs
from lineofsight.schema.code_sets.referral_sources import referral_sources

referrals = Table(
    name="referrals",
    ssd="ssd_cin_episodes",
    title="Referrals",
    about=(
        "One row for each referral of a child, from the day it came in until the case closed: the spell that the "
        "children in need census counts. A referral about four siblings is four rows. A child may have overlapping "
        "rows where a system opened a second referral on an open case. Re-referral is measured from the previous "
        "referral's day, start to start."
    ),
    columns=(
        Column(
            "referral_id",
            Kind.TEXT,
            "Number of the referral; assessments, enquiries, conferences and plans point back to it.",
            ssd="cine_referral_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child referred; an orphan where the source left the person out.",
            ssd="cine_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "referred_on",
            Kind.DATE,
            "Day the referral came in; without it the row cannot be placed in any period.",
            ssd="cine_referral_date",
        ),
        Column(
            "decided_on",
            Kind.DATE,
            "Day it was decided what to do with the referral; the SSD has no place for it, so often blank.",
        ),
        Column(
            "primary_need",
            Kind.CODE,
            "Main reason for the services; N0 says not stated, blank says that the field was left empty.",
            ssd="cine_cin_primary_need_code",
            codes=primary_needs,
        ),
        Column(
            "source",
            Kind.CODE,
            "Who made the referral; sources differ over whether 5D (early help) is in use.",
            ssd="cine_referral_source_code",
            codes=referral_sources,
        ),
        Column(
            "source_description",
            Kind.TEXT,
            "The referrer in the source's own words, beside the code or in place of it.",
            ssd="cine_referral_source_desc",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "What followed, as the source packed it, usually JSON with several outcomes; blank until decided.",
            ssd="cine_referral_outcome_json",
        ),
        Column(
            "no_further_action",
            Kind.FLAG,
            "Whether nothing further was done; blank is not recorded and is never read as no.",
            ssd="cine_referral_nfa",
        ),
        Column(
            "closed_on",
            Kind.DATE,
            "Day the case closed; blank while open, so stocks at a date rest on it.",
            ssd="cine_close_date",
        ),
        Column(
            "closure_reason",
            Kind.CODE,
            "Why the case closed; blank while open, and on some closed rows.",
            ssd="cine_close_reason",
            codes=closure_reasons,
        ),
        Column(
            "team_id",
            Kind.TEXT,
            "Team that dealt with the referral, not always the team that holds the case today.",
            ssd="cine_referral_team",
            refers_to="teams.team_id",
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who dealt with the referral, not always today's worker.",
            ssd="cine_referral_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
