"""Canonical table pre_proceedings: pre-proceedings."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.final_care_plans import final_care_plans
from lineofsight.schema.code_sets.initial_care_plans import initial_care_plans
from lineofsight.schema.code_sets.legal_gateway_outcomes import legal_gateway_outcomes

pre_proceedings = Table(
    name="pre_proceedings",
    ssd="ssd_pre_proceedings",
    title="Pre-proceedings",
    about=(
        "One row for each child in each period of pre-proceedings, with what came of it in court. A family group of "
        "three is three rows, so weeks and outcomes are counted by family and not by row. Most councils do not fill "
        "it yet. A blank step is one not reached or not recorded."
    ),
    columns=(
        Column(
            "pre_proceedings_id",
            Kind.TEXT,
            "Number of the row; some sources repeat it, so the family stands beside it in the key.",
            ssd="prep_table_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child, one of the family group.",
            ssd="prep_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "family_id",
            Kind.TEXT,
            "Family group that goes through the stages together; count it to count families.",
            ssd="prep_plo_family_id",
            key=True,
        ),
        Column(
            "decided_on",
            Kind.DATE,
            "Day the legal meeting agreed to start; one of three possible starts of the clock.",
            ssd="prep_pre_pro_decision_date",
        ),
        Column(
            "first_meeting_on",
            Kind.DATE,
            "Day of the first meeting with the parents after that.",
            ssd="prep_initial_pre_pro_meeting_date",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "Whether it led to court or was stepped down, in the source's words; blank while it goes on.",
            ssd="prep_pre_pro_outcome",
        ),
        Column(
            "ended_on",
            Kind.DATE,
            "Day it was agreed to step down or go to court; blank while it goes on.",
            ssd="prep_agree_stepdown_issue_date",
        ),
        Column(
            "child_protection_plans_in_referral",
            Kind.WHOLE,
            "Protection plans the child had under this referral; a 0 was recorded, a blank was not.",
            ssd="prep_cp_plans_referral_period",
        ),
        Column(
            "legal_gateway_outcome",
            Kind.CODE,
            "What the legal gateway decided; D is not known, blank is not recorded.",
            ssd="prep_legal_gateway_outcome",
            codes=legal_gateway_outcomes,
        ),
        Column(
            "previous_pre_proceedings",
            Kind.WHOLE,
            "Earlier periods of pre-proceedings in the child's life; a 0 was recorded, a blank was not.",
            ssd="prep_prev_pre_proc_child",
        ),
        Column(
            "previous_care_proceedings",
            Kind.WHOLE,
            "Earlier care proceedings in the child's life; a 0 was recorded, a blank was not.",
            ssd="prep_prev_care_proc_child",
        ),
        Column(
            "letter_sent_on",
            Kind.DATE,
            "Day the letter before proceedings went to the parents.",
            ssd="prep_pre_pro_letter_date",
        ),
        Column(
            "care_proceedings_letter_sent_on",
            Kind.DATE,
            "Day the letter about going to court went to the parents; blank if never.",
            ssd="prep_care_pro_letter_date",
        ),
        Column(
            "review_meetings",
            Kind.WHOLE,
            "Review meetings with parents after the first; a 0 was recorded, a blank was not.",
            ssd="prep_pre_pro_meetings_num",
        ),
        Column(
            "parents_represented",
            Kind.FLAG,
            "Whether the parents had a lawyer during pre-proceedings; blank is not recorded or not known.",
            ssd="prep_pre_pro_parents_legal_rep",
        ),
        Column(
            "parents_represented_at_issue",
            Kind.FLAG,
            "Whether they had one when the case went to court; blank also where it never went.",
            ssd="prep_parents_legal_rep_point_of_issue",
        ),
        Column(
            "court_reference",
            Kind.TEXT,
            "The court's number for the case; blank outside proceedings.",
            ssd="prep_court_reference",
        ),
        Column(
            "court_hearings",
            Kind.WHOLE,
            "Hearings so far; blank outside proceedings, never 0 for not recorded.",
            ssd="prep_care_proc_court_hearings",
        ),
        Column(
            "short_notice",
            Kind.FLAG,
            "Whether the court was asked at short notice; blank is not recorded or outside proceedings.",
            ssd="prep_care_proc_short_notice",
        ),
        Column(
            "short_notice_reason",
            Kind.TEXT,
            "Why it was urgent, in the source's words; blank where it was not.",
            ssd="prep_proc_short_notice_reason",
        ),
        Column(
            "initial_plan_approved",
            Kind.FLAG,
            "Whether the court took the council's plan at the first hearing; blank is not known.",
            ssd="prep_la_inital_plan_approved",
        ),
        Column(
            "initial_care_plan",
            Kind.CODE,
            "What the council asked for at the first hearing; blank outside proceedings.",
            ssd="prep_la_initial_care_plan",
            codes=initial_care_plans,
        ),
        Column(
            "final_plan_approved",
            Kind.FLAG,
            "Whether the court took the council's plan at the last hearing; blank is not known or not yet.",
            ssd="prep_la_final_plan_approved",
        ),
        Column(
            "final_care_plan",
            Kind.CODE,
            "What the council asked for at the last hearing; H says that it is still to come.",
            ssd="prep_la_final_care_plan",
            codes=final_care_plans,
        ),
    ),
)
