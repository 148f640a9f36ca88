"""References by which pages name people and things, as every app makes them."""

from __future__ import annotations

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference

__all__ = ["REFERENCE_LENGTH", "new_reference"]
