"""assessment_factors."""

from lineofsight.core.tables import CodeSet

assessment_factors = CodeSet("assessment_factors", "", {})
