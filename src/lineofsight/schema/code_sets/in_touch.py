"""in_touch."""

from lineofsight.core.tables import CodeSet

in_touch = CodeSet("in_touch", "", {})
