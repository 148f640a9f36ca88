"""sdq_reasons."""

from lineofsight.core.tables import CodeSet

sdq_reasons = CodeSet("sdq_reasons", "", {})
