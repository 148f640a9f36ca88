"""adopter_leaving_reasons."""

from lineofsight.core.tables import CodeSet

adopter_leaving_reasons = CodeSet("adopter_leaving_reasons", "", {})
