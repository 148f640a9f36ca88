"""accommodation_suitability."""

from lineofsight.core.tables import CodeSet

accommodation_suitability = CodeSet("accommodation_suitability", "", {})
