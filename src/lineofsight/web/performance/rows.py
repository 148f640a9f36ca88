"""The rows behind kept figures, found in the snapshot by a process that has loaded its engine beforehand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period
from lineofsight.web.performance.figures import Moment

if TYPE_CHECKING:
    from lineofsight.engines.rows_behind import RowBehind


def rows_of(
    moment: Moment, question: dict, period: Period, breakdown: str = WHOLE, group: str = WHOLE
) -> list[RowBehind]:
    """The rows that were counted, in the order of their files. ``question`` is as it was kept beside the figures.

    A snapshot that has been removed since has no rows.
    """
    from lineofsight.engines.rows_behind import RowsQuestion  # noqa: PLC0415 - see `warm_up`

    place = settings.SNAPSHOTS / "snapshots" / moment.snapshot / question["table"]
    files = sorted(place.glob("authority=*/*.parquet"))
    return _engine().fetch(RowsQuestion(**question), files, period, breakdown, group)


def bring_in() -> None:
    """Load what the engine of every process is made of: processes made from this one are ready at once."""
    from lineofsight.engines.rows_behind import MADE_READY, period_lookups  # noqa: PLC0415 - see `warm_up`

    period_lookups([MADE_READY])


def warm_up() -> None:
    """Load the engine. A process that serves pages does so before its first request, since it takes seconds.

    Other processes, such as one that only prepares the database, are spared it: hence the imports where they are used.
    """
    _engine()


@cache
def _engine():  # noqa: ANN202 - its type is imported with it
    from lineofsight.engines.rows_behind import RowsBehind  # noqa: PLC0415 - see `warm_up`

    return RowsBehind()
