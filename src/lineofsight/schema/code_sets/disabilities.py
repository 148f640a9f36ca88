"""disabilities."""

from lineofsight.core.tables import CodeSet

disabilities = CodeSet("disabilities", "", {})
