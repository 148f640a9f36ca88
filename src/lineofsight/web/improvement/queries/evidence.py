"""Finding a piece of evidence."""

from __future__ import annotations

from lineofsight.web.improvement.models import Evidence


def evidence_named(reference: str) -> Evidence | None:
    """The evidence of this reference, with its action, unless it is withdrawn."""
    found = Evidence.objects.select_related("action__plan", "action__priority", "file", "received_by")
    return found.filter(reference=reference, withdrawn_at=None, action__plan__withdrawn_at=None).first()
