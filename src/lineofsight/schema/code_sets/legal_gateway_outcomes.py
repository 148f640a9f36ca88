"""legal_gateway_outcomes."""

from lineofsight.core.tables import CodeSet

legal_gateway_outcomes = CodeSet("legal_gateway_outcomes", "", {})
