"""Canonical table assessment_factors."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.assessment_factors import assessment_factors as factor_codes

assessment_factors = Table(
    name="assessment_factors",
    ssd="ssd_assessment_factors",
    title="Assessment factors",
    about=(
        "One row for each factor found by an assessment; the SSD packs them into one list, which is unpacked here. "
        "One assessment gives several rows and a family's assessment repeats them for each child, so count "
        "assessments or children and say which. No row means that no factor was recorded; code 21 means that none was "
        "found."
    ),
    columns=(
        Column(
            "factors_record_id",
            Kind.TEXT,
            "Number of the source's row, shared by all factors that stood in its list.",
            ssd="cinf_table_id",
            key=True,
        ),
        Column(
            "assessment_id",
            Kind.TEXT,
            "Assessment that found the factor; orphans occur.",
            ssd="cinf_assessment_id",
            refers_to="assessments.assessment_id",
        ),
        Column(
            "factor",
            Kind.CODE,
            "What was found; codes 18A and 19A are older and do not say who did the harm.",
            ssd="cinf_assessment_factors_json",
            key=True,
            codes=factor_codes,
        ),
    ),
)
