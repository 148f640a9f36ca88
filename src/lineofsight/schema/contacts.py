"""contacts."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.referral_sources import referral_sources

contacts = Table(
    name="contacts",
    ssd="ssd_contacts",
    title="",
    about="",
    columns=(
        Column("contact_id", Kind.TEXT, "", ssd="cont_contact_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="cont_person_id", refers_to="people.child_id"),
        Column("contacted_on", Kind.DATE, "", ssd="cont_contact_date"),
        Column("decided_on", Kind.DATE, ""),
        Column("source", Kind.CODE, "", ssd="cont_contact_source_code", codes=referral_sources),
        Column("source_description", Kind.TEXT, "", ssd="cont_contact_source_desc"),
        Column("outcome", Kind.TEXT, "", ssd="cont_contact_outcome_json"),
    ),
)
