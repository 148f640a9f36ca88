"""yes_no_not_applicable."""

from lineofsight.core.tables import CodeSet

yes_no_not_applicable = CodeSet("yes_no_not_applicable", "", {})
