"""Text sealed so that the database alone gives nothing away: it opens only with the site's secret, for its purpose."""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

CannotOpen = InvalidToken


def seal(text: str, *, purpose: str) -> str:
    return _box(purpose).encrypt(text.encode()).decode()


def unseal(sealed: str, *, purpose: str) -> str:
    """The text again.

    Raises:
        CannotOpen: it was sealed for another purpose, with another secret, or has been tampered with.
    """
    return _box(purpose).decrypt(sealed.encode()).decode()


def _box(purpose: str) -> MultiFernet:
    """A key of its own for each purpose; what was sealed with a secret that has been replaced still opens."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret, purpose)) for secret in secrets])


def _key(secret: str, purpose: str) -> bytes:
    return base64.urlsafe_b64encode(hmac.new(secret.encode(), f"sealing: {purpose}".encode(), hashlib.sha256).digest())
