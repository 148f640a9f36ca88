"""care_leaver_accommodation."""

from lineofsight.core.tables import CodeSet

care_leaver_accommodation = CodeSet("care_leaver_accommodation", "", {})
