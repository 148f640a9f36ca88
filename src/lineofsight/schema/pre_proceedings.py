"""pre_proceedings."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.final_care_plans import final_care_plans
from lineofsight.schema.code_sets.initial_care_plans import initial_care_plans
from lineofsight.schema.code_sets.legal_gateway_outcomes import legal_gateway_outcomes

pre_proceedings = Table(
    name="pre_proceedings",
    ssd="ssd_pre_proceedings",
    title="",
    about="",
    columns=(
        Column("pre_proceedings_id", Kind.TEXT, "", ssd="prep_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="prep_person_id", refers_to="people.child_id"),
        Column("family_id", Kind.TEXT, "", ssd="prep_plo_family_id", key=True),
        Column("decided_on", Kind.DATE, "", ssd="prep_pre_pro_decision_date"),
        Column("first_meeting_on", Kind.DATE, "", ssd="prep_initial_pre_pro_meeting_date"),
        Column("outcome", Kind.TEXT, "", ssd="prep_pre_pro_outcome"),
        Column("ended_on", Kind.DATE, "", ssd="prep_agree_stepdown_issue_date"),
        Column("child_protection_plans_in_referral", Kind.WHOLE, "", ssd="prep_cp_plans_referral_period"),
        Column("legal_gateway_outcome", Kind.CODE, "", ssd="prep_legal_gateway_outcome", codes=legal_gateway_outcomes),
        Column("previous_pre_proceedings", Kind.WHOLE, "", ssd="prep_prev_pre_proc_child"),
        Column("previous_care_proceedings", Kind.WHOLE, "", ssd="prep_prev_care_proc_child"),
        Column("letter_sent_on", Kind.DATE, "", ssd="prep_pre_pro_letter_date"),
        Column("care_proceedings_letter_sent_on", Kind.DATE, "", ssd="prep_care_pro_letter_date"),
        Column("review_meetings", Kind.WHOLE, "", ssd="prep_pre_pro_meetings_num"),
        Column("parents_represented", Kind.FLAG, "", ssd="prep_pre_pro_parents_legal_rep"),
        Column("parents_represented_at_issue", Kind.FLAG, "", ssd="prep_parents_legal_rep_point_of_issue"),
        Column("court_reference", Kind.TEXT, "", ssd="prep_court_reference"),
        Column("court_hearings", Kind.WHOLE, "", ssd="prep_care_proc_court_hearings"),
        Column("short_notice", Kind.FLAG, "", ssd="prep_care_proc_short_notice"),
        Column("short_notice_reason", Kind.TEXT, "", ssd="prep_proc_short_notice_reason"),
        Column("initial_plan_approved", Kind.FLAG, "", ssd="prep_la_inital_plan_approved"),
        Column("initial_care_plan", Kind.CODE, "", ssd="prep_la_initial_care_plan", codes=initial_care_plans),
        Column("final_plan_approved", Kind.FLAG, "", ssd="prep_la_final_plan_approved"),
        Column("final_care_plan", Kind.CODE, "", ssd="prep_la_final_care_plan", codes=final_care_plans),
    ),
)
