"""ethnicities."""

from lineofsight.core.tables import CodeSet

ethnicities = CodeSet("ethnicities", "", {})
