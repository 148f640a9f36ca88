"""A code from an app serves once: whoever reads it over a shoulder finds it spent."""

from __future__ import annotations

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import transaction

REMEMBERED = 4
"""An app shows a new code every 30 seconds, and one stays good for 90."""


@transaction.atomic
def spend(authenticator: Authenticator, code: str) -> None:
    """Have the code spent.

    Raises:
        ValidationError: it was spent before.
    """
    kept = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    spent = kept.data.get("spent", [])
    if code in spent:
        raise get_adapter().validation_error("incorrect_code")
    kept.data["spent"] = [*spent, code][-REMEMBERED:]
    kept.save(update_fields=["data"])
    authenticator.data = kept.data
