"""ehc_assessment_exceptions."""

from lineofsight.core.tables import CodeSet

ehc_assessment_exceptions = CodeSet("ehc_assessment_exceptions", "", {})
