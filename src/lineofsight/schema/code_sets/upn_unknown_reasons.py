"""upn_unknown_reasons."""

from lineofsight.core.tables import CodeSet

upn_unknown_reasons = CodeSet("upn_unknown_reasons", "", {})
