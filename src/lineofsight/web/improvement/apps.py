"""Says which snapshots the plans point to for good."""

from __future__ import annotations

from django.apps import AppConfig


class ImprovementConfig(AppConfig):
    name = "lineofsight.web.improvement"

    def ready(self) -> None:
        """Ask that the snapshots behind signed-off words be kept: their figures lead back to the rows."""
        from lineofsight.web.improvement.queries.signed_off import snapshots_signed_off  # noqa: PLC0415 - see above
        from lineofsight.web.records.clearing import still_needed  # noqa: PLC0415 - models are loaded first

        still_needed.append(snapshots_signed_off)
