"""permanence."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.adopter_legal_statuses import adopter_legal_statuses
from lineofsight.schema.code_sets.adopter_sexes import adopter_sexes
from lineofsight.schema.code_sets.adoption_reversal_reasons import adoption_reversal_reasons
from lineofsight.schema.code_sets.permanence_order_kinds import permanence_order_kinds

permanence = Table(
    name="permanence",
    ssd="ssd_permanence",
    title="",
    about="",
    columns=(
        Column("permanence_id", Kind.TEXT, "", ssd="perm_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="perm_person_id", refers_to="people.child_id"),
        Column("period_of_care_id", Kind.TEXT, "", ssd="perm_cla_id"),
        Column("decided_for_adoption_on", Kind.DATE, "", ssd="perm_adm_decision_date"),
        Column("part_of_sibling_group", Kind.FLAG, "", ssd="perm_part_of_sibling_group"),
        Column("siblings_placed_together", Kind.WHOLE, "", ssd="perm_siblings_placed_together"),
        Column("siblings_placed_apart", Kind.WHOLE, "", ssd="perm_siblings_placed_apart"),
        Column("fostering_for_adoption_decided_on", Kind.DATE, "", ssd="perm_ffa_cp_decision_date"),
        Column("placement_ordered_on", Kind.DATE, "", ssd="perm_placement_order_date"),
        Column("matched_on", Kind.DATE, "", ssd="perm_matched_date"),
        Column("adopter_sex", Kind.CODE, "", ssd="perm_adopter_sex", codes=adopter_sexes),
        Column("adopter_legal_status", Kind.CODE, "", ssd="perm_adopter_legal_status", codes=adopter_legal_statuses),
        Column("number_of_adopters", Kind.WHOLE, "", ssd="perm_number_of_adopters"),
        Column("placed_for_adoption_on", Kind.DATE, "", ssd="perm_placed_for_adoption_date"),
        Column("adopted_by_carer", Kind.FLAG, "", ssd="perm_adopted_by_carer_flag"),
        Column("placed_with_foster_carer_on", Kind.DATE, "", ssd="perm_placed_foster_carer_date"),
        Column("placed_for_fostering_for_adoption_on", Kind.DATE, "", ssd="perm_placed_ffa_cp_date"),
        Column("provider_urn", Kind.TEXT, "", ssd="perm_placement_provider_urn"),
        Column("decision_reversed_on", Kind.DATE, "", ssd="perm_decision_reversed_date"),
        Column("reversal_reason", Kind.CODE, "", ssd="perm_decision_reversed_reason", codes=adoption_reversal_reasons),
        Column("ordered_on", Kind.DATE, "", ssd="perm_permanence_order_date"),
        Column("order_kind", Kind.CODE, "", ssd="perm_permanence_order_type", codes=permanence_order_kinds),
        Column("worker_id", Kind.TEXT, "", ssd="perm_adoption_worker_id", refers_to="workers.worker_id"),
        Column("entered_care_on", Kind.DATE, ""),
        Column("family_id", Kind.TEXT, ""),
    ),
)
