"""referral_sources."""

from lineofsight.core.tables import CodeSet

referral_sources = CodeSet("referral_sources", "", {})
