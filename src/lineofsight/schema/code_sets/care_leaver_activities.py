"""care_leaver_activities."""

from lineofsight.core.tables import CodeSet

care_leaver_activities = CodeSet("care_leaver_activities", "", {})
