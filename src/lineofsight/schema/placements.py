"""placements."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.placement_change_reasons import placement_change_reasons
from lineofsight.schema.code_sets.placement_kinds import placement_kinds
from lineofsight.schema.code_sets.placement_providers import placement_providers

placements = Table(
    name="placements",
    ssd="ssd_cla_placement",
    title="",
    about="",
    columns=(
        Column("placement_id", Kind.TEXT, "", ssd="clap_cla_placement_id", key=True),
        Column("period_of_care_id", Kind.TEXT, "", ssd="clap_cla_id"),
        Column("child_id", Kind.TEXT, "", ssd="clap_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="clap_cla_placement_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="clap_cla_placement_end_date"),
        Column("kind", Kind.CODE, "", ssd="clap_cla_placement_type", codes=placement_kinds),
        Column("urn", Kind.TEXT, "", ssd="clap_cla_placement_urn"),
        Column("distance_in_miles", Kind.DECIMAL, "", ssd="clap_cla_placement_distance"),
        Column("provider", Kind.CODE, "", ssd="clap_cla_placement_provider", codes=placement_providers),
        Column("postcode", Kind.TEXT, "", ssd="clap_cla_placement_postcode"),
        Column("is_inside_authority", Kind.FLAG, ""),
        Column("change_reason", Kind.CODE, "", ssd="clap_cla_placement_change_reason", codes=placement_change_reasons),
    ),
)
