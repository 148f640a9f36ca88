"""primary_needs."""

from lineofsight.core.tables import CodeSet

primary_needs = CodeSet("primary_needs", "", {})
