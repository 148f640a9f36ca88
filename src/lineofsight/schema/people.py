"""people."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ethnicities import ethnicities
from lineofsight.schema.code_sets.sexes import sexes
from lineofsight.schema.code_sets.upn_unknown_reasons import upn_unknown_reasons

people = Table(
    name="people",
    ssd="ssd_person",
    title="",
    about="",
    columns=(
        Column("child_id", Kind.TEXT, "", ssd="pers_person_id", key=True),
        Column("legacy_id", Kind.TEXT, "", ssd="pers_legacy_id"),
        Column("upn", Kind.TEXT, "", ssd="pers_upn"),
        Column("forename", Kind.TEXT, "", ssd="pers_forename"),
        Column("surname", Kind.TEXT, "", ssd="pers_surname"),
        Column("sex", Kind.CODE, "", ssd="pers_sex", codes=sexes),
        Column("gender", Kind.TEXT, "", ssd="pers_gender"),
        Column("ethnicity", Kind.CODE, "", ssd="pers_ethnicity", codes=ethnicities),
        Column("born_on", Kind.DATE, "", ssd="pers_dob"),
        Column("expected_birth_on", Kind.DATE, "", ssd="pers_expected_dob"),
        Column("died_on", Kind.DATE, "", ssd="pers_death_date"),
        Column("single_unique_id", Kind.TEXT, "", ssd="pers_single_unique_id"),
        Column("common_child_id", Kind.TEXT, "", ssd="pers_common_child_id"),
        Column("upn_unknown_reason", Kind.CODE, "", ssd="pers_upn_unknown", codes=upn_unknown_reasons),
        Column("has_ehc_plan", Kind.FLAG, "", ssd="pers_send_flag"),
        Column("is_mother", Kind.FLAG, "", ssd="pers_is_mother"),
        Column("nationality", Kind.TEXT, "", ssd="pers_nationality"),
    ),
)
