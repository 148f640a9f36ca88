"""worker_change_reasons."""

from lineofsight.core.tables import CodeSet

worker_change_reasons = CodeSet("worker_change_reasons", "", {})
