"""previous_permanence_options."""

from lineofsight.core.tables import CodeSet

previous_permanence_options = CodeSet("previous_permanence_options", "", {})
