"""Which protection plans are the council's own."""

from __future__ import annotations

from lineofsight.library.expressions import row

is_our_own = ~row.held_for_other_authority.fill_null(False)
"""A plan kept for another council, while the child stays here, is counted by that council; a blank is taken as own."""
