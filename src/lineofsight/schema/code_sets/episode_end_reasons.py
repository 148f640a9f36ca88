"""episode_end_reasons."""

from lineofsight.core.tables import CodeSet

episode_end_reasons = CodeSet("episode_end_reasons", "", {})
