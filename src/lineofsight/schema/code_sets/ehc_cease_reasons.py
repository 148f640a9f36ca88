"""ehc_cease_reasons."""

from lineofsight.core.tables import CodeSet

ehc_cease_reasons = CodeSet("ehc_cease_reasons", "", {})
