"""care_leaver_eligibilities."""

from lineofsight.core.tables import CodeSet

care_leaver_eligibilities = CodeSet("care_leaver_eligibilities", "", {})
