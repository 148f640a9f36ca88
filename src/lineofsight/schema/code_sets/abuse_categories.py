"""abuse_categories."""

from lineofsight.core.tables import CodeSet

abuse_categories = CodeSet("abuse_categories", "", {})
