"""genders."""

from lineofsight.core.tables import CodeSet

genders = CodeSet("genders", "", {})
