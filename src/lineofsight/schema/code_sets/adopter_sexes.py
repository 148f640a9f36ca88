"""adopter_sexes."""

from lineofsight.core.tables import CodeSet

adopter_sexes = CodeSet("adopter_sexes", "", {})
