"""ehc_request_outcomes."""

from lineofsight.core.tables import CodeSet

ehc_request_outcomes = CodeSet("ehc_request_outcomes", "", {})
