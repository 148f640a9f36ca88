"""initial_care_plans."""

from lineofsight.core.tables import CodeSet

initial_care_plans = CodeSet("initial_care_plans", "", {})
