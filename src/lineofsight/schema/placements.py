"""Canonical table placements."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.placement_change_reasons import placement_change_reasons
from lineofsight.schema.code_sets.placement_kinds import placement_kinds
from lineofsight.schema.code_sets.placement_providers import placement_providers

placements = Table(
    name="placements",
    ssd="ssd_cla_placement",
    title="Placements",
    about=(
        "One row for each placement of a looked-after child, from first to last day. A carer who changes agency gives "
        "a new row though the child has not moved, and temporary stays are rows too: a count of moves must say what "
        "it does with both. A blank end means still there."
    ),
    columns=(
        Column(
            "placement_id",
            Kind.TEXT,
            "Number of the placement; care episodes point to it.",
            ssd="clap_cla_placement_id",
            key=True,
        ),
        Column(
            "period_of_care_id",
            Kind.TEXT,
            "Period of care it belongs to; not unique anywhere, so it is no key.",
            ssd="clap_cla_id",
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child placed; blank in some sources, where the period of care leads to the child.",
            ssd="clap_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "started_on",
            Kind.DATE,
            "Day the placement began, the same day as the one before it ended.",
            ssd="clap_cla_placement_start_date",
        ),
        Column(
            "ended_on", Kind.DATE, "Day the placement ended; blank while it lasts.", ssd="clap_cla_placement_end_date"
        ),
        Column(
            "kind",
            Kind.CODE,
            "What sort of placement; codes have changed over the years, so long series mix old and new.",
            ssd="clap_cla_placement_type",
            codes=placement_kinds,
        ),
        Column(
            "urn",
            Kind.TEXT,
            "Ofsted's number for the home or agency; blank for parents and temporary stays.",
            ssd="clap_cla_placement_urn",
        ),
        Column(
            "distance_in_miles",
            Kind.DECIMAL,
            "Miles from home; blank where not known. A source's 999.9 says not known and must be read as blank.",
            ssd="clap_cla_placement_distance",
        ),
        Column(
            "provider",
            Kind.CODE,
            "Who provides it; blank for temporary placements by rule.",
            ssd="clap_cla_placement_provider",
            codes=placement_providers,
        ),
        Column(
            "postcode",
            Kind.TEXT,
            "Where the placement is, without spaces; blank for adoptive homes that are kept secret.",
            ssd="clap_cla_placement_postcode",
        ),
        Column(
            "is_inside_authority",
            Kind.FLAG,
            "Whether it lies inside the council's own area; the SSD has no place for it; blank is not known.",
        ),
        Column(
            "change_reason",
            Kind.CODE,
            "Why this placement ended; blank while it lasts. It belongs to the old placement, not the next one.",
            ssd="clap_cla_placement_change_reason",
            codes=placement_change_reasons,
        ),
    ),
)
