"""Canonical table permanence."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.adopter_legal_statuses import adopter_legal_statuses
from lineofsight.schema.code_sets.adopter_sexes import adopter_sexes
from lineofsight.schema.code_sets.adoption_reversal_reasons import adoption_reversal_reasons
from lineofsight.schema.code_sets.permanence_order_kinds import permanence_order_kinds

permanence = Table(
    name="permanence",
    ssd="ssd_permanence",
    title="Permanence",
    about=(
        "One row for each child for whom adoption or another permanent home was planned in a period of care, with the "
        "day of every step. Brothers and sisters have a row each. A blank step is one not reached, not needed, or not "
        "recorded, and only the later steps tell which."
    ),
    columns=(
        Column("permanence_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="perm_table_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The child for whom a permanent home was planned.",
            ssd="perm_person_id",
            refers_to="people.child_id",
        ),
        Column("period_of_care_id", Kind.TEXT, "Period of care in which the plan was made.", ssd="perm_cla_id"),
        Column(
            "decided_for_adoption_on",
            Kind.DATE,
            "Day the agency decided on adoption; blank for other plans, and until decided.",
            ssd="perm_adm_decision_date",
        ),
        Column(
            "part_of_sibling_group",
            Kind.FLAG,
            "Whether the child is one of a sibling group; blank is not recorded.",
            ssd="perm_part_of_sibling_group",
        ),
        Column(
            "siblings_placed_together",
            Kind.WHOLE,
            "Children placed or to be placed together, this child among them; blank is not recorded, never 0.",
            ssd="perm_siblings_placed_together",
        ),
        Column(
            "siblings_placed_apart",
            Kind.WHOLE,
            "Brothers and sisters to be placed elsewhere; a 0 was recorded, a blank was not.",
            ssd="perm_siblings_placed_apart",
        ),
        Column(
            "fostering_for_adoption_decided_on",
            Kind.DATE,
            "Day a home that fosters with a view to adopt was decided on; blank for most.",
            ssd="perm_ffa_cp_decision_date",
        ),
        Column(
            "placement_ordered_on",
            Kind.DATE,
            "Day of the placement order, or of the older freeing order; blank with consent or until made.",
            ssd="perm_placement_order_date",
        ),
        Column("matched_on", Kind.DATE, "Day the match with the adopters was decided.", ssd="perm_matched_date"),
        Column(
            "adopter_sex",
            Kind.CODE,
            "Sex of the adopter or both adopters.",
            ssd="perm_adopter_sex",
            codes=adopter_sexes,
        ),
        Column(
            "adopter_legal_status",
            Kind.CODE,
            "Legal tie between the adopters.",
            ssd="perm_adopter_legal_status",
            codes=adopter_legal_statuses,
        ),
        Column("number_of_adopters", Kind.WHOLE, "One or two; blank until matched.", ssd="perm_number_of_adopters"),
        Column(
            "placed_for_adoption_on",
            Kind.DATE,
            "Day the child went to live with the adopters as such; not the day of the adoption order.",
            ssd="perm_placed_for_adoption_date",
        ),
        Column(
            "adopted_by_carer",
            Kind.FLAG,
            "Whether the former foster carers adopted; blank is not recorded.",
            ssd="perm_adopted_by_carer_flag",
        ),
        Column(
            "placed_with_foster_carer_on",
            Kind.DATE,
            "Day the child first came to those carers; blank unless they adopted.",
            ssd="perm_placed_foster_carer_date",
        ),
        Column(
            "placed_for_fostering_for_adoption_on",
            Kind.DATE,
            "Day the child went to carers who foster with a view to adopt.",
            ssd="perm_placed_ffa_cp_date",
        ),
        Column(
            "provider_urn",
            Kind.TEXT,
            "Ofsted's number for the agency that found the home.",
            ssd="perm_placement_provider_urn",
        ),
        Column(
            "decision_reversed_on",
            Kind.DATE,
            "Day it was decided that adoption is no longer the plan; blank while it is.",
            ssd="perm_decision_reversed_date",
        ),
        Column(
            "reversal_reason",
            Kind.CODE,
            "Why the plan was given up; blank while it holds.",
            ssd="perm_decision_reversed_reason",
            codes=adoption_reversal_reasons,
        ),
        Column(
            "ordered_on",
            Kind.DATE,
            "Day the court made the order for good; this ends care.",
            ssd="perm_permanence_order_date",
        ),
        Column(
            "order_kind",
            Kind.CODE,
            "Which order it was; blank until one is made.",
            ssd="perm_permanence_order_type",
            codes=permanence_order_kinds,
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Social worker for the adoption.",
            ssd="perm_adoption_worker_id",
            refers_to="workers.worker_id",
        ),
        Column(
            "entered_care_on",
            Kind.DATE,
            "Day the child came into care, as Annex A gives it; the SSD has no place for it in this table.",
        ),
        Column(
            "family_id",
            Kind.TEXT,
            "Number that joins the child to adopters in Annex A; the SSD has no place for it, so often blank.",
        ),
    ),
)
