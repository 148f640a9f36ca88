"""previous_permanence."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.previous_permanence_options import previous_permanence_options

previous_permanence = Table(
    name="previous_permanence",
    ssd="ssd_cla_previous_permanence",
    title="",
    about="",
    columns=(
        Column("previous_permanence_id", Kind.TEXT, "", ssd="lapp_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="lapp_person_id", refers_to="people.child_id"),
        Column("option", Kind.CODE, "", ssd="lapp_previous_permanence_option", codes=previous_permanence_options),
        Column("authority_of_order", Kind.TEXT, "", ssd="lapp_previous_permanence_la"),
        Column("ordered_on", Kind.TEXT, "", ssd="lapp_previous_permanence_order_date"),
    ),
)
