"""closure_reasons."""

from lineofsight.core.tables import CodeSet

closure_reasons = CodeSet("closure_reasons", "", {})
