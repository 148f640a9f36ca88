"""legal_statuses."""

from lineofsight.core.tables import CodeSet

legal_statuses = CodeSet("legal_statuses", "", {})
