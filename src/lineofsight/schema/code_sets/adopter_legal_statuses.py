"""adopter_legal_statuses."""

from lineofsight.core.tables import CodeSet

adopter_legal_statuses = CodeSet("adopter_legal_statuses", "", {})
