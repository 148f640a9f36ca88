"""Has the figures of each new snapshot measured."""

from __future__ import annotations

from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    name = "lineofsight.web.performance"

    def ready(self) -> None:
        """Ask the records to say when there is a new snapshot; it is shown once its figures are kept."""
        from lineofsight.web.performance.kept_figures import keep_figures_of  # noqa: PLC0415 - models are loaded first
        from lineofsight.web.records.feed import after_snapshot  # noqa: PLC0415 - as above

        after_snapshot.append(keep_figures_of)
