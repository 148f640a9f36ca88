"""final_care_plans."""

from lineofsight.core.tables import CodeSet

final_care_plans = CodeSet("final_care_plans", "", {})
