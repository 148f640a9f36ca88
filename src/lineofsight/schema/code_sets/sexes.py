"""sexes."""

from lineofsight.core.tables import CodeSet

sexes = CodeSet("sexes", "", {})
