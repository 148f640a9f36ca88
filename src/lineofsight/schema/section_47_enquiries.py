"""Canonical table section_47_enquiries."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

section_47_enquiries = Table(
    name="section_47_enquiries",
    ssd="ssd_s47_enquiry",
    title="Section 47 enquiries",
    about=(
        "One row for each enquiry into whether a child suffers significant harm, from the strategy discussion that "
        "began it. Siblings in one enquiry give a row each, and group working may repeat the same number, so join by "
        "child as well. A blank end means that it is still open."
    ),
    columns=(
        Column(
            "section_47_enquiry_id",
            Kind.TEXT,
            "Number of the enquiry; not safe as a join without the child where groups are worked together.",
            ssd="s47e_s47_enquiry_id",
            key=True,
        ),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral it belongs to; orphans occur.",
            ssd="s47e_referral_id",
            refers_to="referrals.referral_id",
        ),
        Column(
            "child_id", Kind.TEXT, "The child the enquiry is about.", ssd="s47e_person_id", refers_to="people.child_id"
        ),
        Column(
            "started_on",
            Kind.DATE,
            "Day of the strategy discussion that began it; clocks to the conference start here.",
            ssd="s47e_s47_start_date",
        ),
        Column("ended_on", Kind.DATE, "Day it was finished and signed off; blank while open.", ssd="s47e_s47_end_date"),
        Column(
            "no_further_action",
            Kind.FLAG,
            "Whether it led nowhere; blank is not recorded, and no conference is not the same as this.",
            ssd="s47e_s47_nfa",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "What followed, as the source packed it, usually JSON; whether harm was found stands in there.",
            ssd="s47e_s47_outcome_json",
        ),
        Column(
            "team_id",
            Kind.TEXT,
            "Team that finished the enquiry.",
            ssd="s47e_s47_completed_by_team",
            refers_to="teams.team_id",
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who finished the enquiry.",
            ssd="s47e_s47_completed_by_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
