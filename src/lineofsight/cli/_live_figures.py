"""A council's own figures, measured from a snapshot for the very periods that the published ones speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lineofsight.core.periods import Period, months_earlier
from lineofsight.core.readings import Coverage
from lineofsight.engines.measuring import Asked, Block, Held, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.populations import Populations
from lineofsight.engines.snapshots import Snapshot
from lineofsight.formats.published_figures import PublishedFigures
from lineofsight.formats.published_figures.measure import Measure
from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.formats.published_figures.ours import indicator_names
from lineofsight.library.subjects import all_measures

BY_AUTHORITY = "authority"
POPULATIONS_TOLD = Coverage(frozenset({"year", "children_under_18"}))


@dataclass(frozen=True)
class LiveFigure:
    """Our own figure for a council, from its snapshot; ``value`` is blank where ``note`` says why."""

    value: float | None
    numerator: float | None
    denominator: float | None
    snapshot: str
    as_at: date
    reference: str = ""
    note: str = ""


def measured_values(
    snapshot: Snapshot,
    figures: PublishedFigures,
    years: Mapping[str, int],
    authorities: Sequence[str],
) -> dict[tuple[str, str], LiveFigure]:
    """Our own figure for each authority and published measure that has an indicator of ours, in one pass.

    ``years`` holds the year wanted of each published measure. Where the snapshot has no populations, those among the
    published files are used, so that a rate here and a published rate divide by the same number.
    """
    ours = {name: ours for name, ours in indicator_names().items() if name in years}
    periods = {name: year_ending(MEASURES[name], years[name]) for name in ours}
    measures = tuple(all_measures()[name] for name in sorted(set(ours.values())))
    asked = Asked(measures, tuple(sorted(set(periods.values()))), (BY_AUTHORITY,))
    if not measures:
        return {}
    engine, held = open_for_measuring(snapshot, measures, hold=False)
    held = with_published_populations(held, figures, snapshot.manifest.authorities)
    rows = rows_by_place(measure(engine, held, asked), snapshot)
    return {
        (authority, name): rows[authority, ours[name], periods[name]]
        for name in ours
        for authority in authorities
        if (authority, ours[name], periods[name]) in rows
    }


def year_ending(measure: Measure, year: int) -> Period:
    """The twelve months that the published year stands for; a count at a day is taken at their end."""
    ends_on = measure.period.ends_on(year)
    return Period(months_earlier(ends_on + timedelta(days=1), 12), ends_on)


def with_published_populations(held: Held, figures: PublishedFigures, authorities: Iterable[str]) -> Held:
    """What an engine holds, with published populations for the authorities that the snapshot has none for."""
    own, published = held.populations.by_authority, defaultdict[str, dict[int, int]](dict)
    for (year, place), cell in figures.populations.items():
        if place in set(authorities) - set(own) and cell.value is not None:
            published[place][year] = int(cell.value)
    if not published:
        return held
    told = None if held.coverage is None else {**held.coverage, "populations": POPULATIONS_TOLD}
    return replace(held, populations=Populations({**own, **published}), coverage=told)


def rows_by_place(blocks: Iterable[Block], snapshot: Snapshot) -> dict[tuple[str, str, Period], LiveFigure]:
    """Every figure by authority, measure and period."""
    found = {}
    for block in blocks:
        for row, period in zip(block.rows(snapshot.id), repeated(block), strict=True):
            group = str(row["group"])
            found[group, block.measure.name, period] = LiveFigure(
                value=as_number(row["value"]),
                numerator=as_number(row["numerator"]),
                denominator=as_number(row["denominator"]),
                snapshot=snapshot.id,
                as_at=snapshot.as_at,
                reference=str(row["reference"]),
                note=str(row["note"]),
            )
    return found


def repeated(block: Block) -> list[Period]:
    """The period of each of a block's rows, in their order."""
    return [period for period in block.periods for _ in block.groups]


def as_number(value: object) -> float | None:
    return value if isinstance(value, int | float) else None
