"""episode_start_reasons."""

from lineofsight.core.tables import CodeSet

episode_start_reasons = CodeSet("episode_start_reasons", "", {})
