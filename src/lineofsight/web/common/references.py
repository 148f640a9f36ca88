"""References by which pages name people and things, so that an address tells nothing and cannot be guessed."""

from __future__ import annotations

import secrets

_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"  # none that is read as another
REFERENCE_LENGTH = 12


def new_reference() -> str:
    """A reference that says nothing and cannot be guessed: 58 bits of chance."""
    return "".join(secrets.choice(_LETTERS) for _ in range(REFERENCE_LENGTH))
