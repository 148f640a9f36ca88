"""adoption_reversal_reasons."""

from lineofsight.core.tables import CodeSet

adoption_reversal_reasons = CodeSet("adoption_reversal_reasons", "", {})
