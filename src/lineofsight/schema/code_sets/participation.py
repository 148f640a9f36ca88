"""participation."""

from lineofsight.core.tables import CodeSet

participation = CodeSet("participation", "", {})
