"""What was signed off, and so stands for good."""

from __future__ import annotations

from lineofsight.web.improvement.models import InsertedFigure


def snapshots_signed_off() -> set[str]:
    """The snapshots behind the figures of signed-off words, withdrawn ones as well: their addresses are in papers."""
    return set(InsertedFigure.objects.values_list("snapshot", flat=True).order_by())
