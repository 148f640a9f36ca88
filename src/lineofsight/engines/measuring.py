"""Answers measures for many periods and breakdowns, each subject in one pass, as blocks of figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.figures import NO_POPULATION, NOT_AVAILABLE, PER, WHOLE, FigureReference
from lineofsight.core.indicators import Measure
from lineofsight.core.periods import Period
from lineofsight.core.readings import Coverage
from lineofsight.engines.availability import counted_without, what_is_told
from lineofsight.engines.fingerprints import fingerprint
from lineofsight.engines.ibis_engine import Engine, compiled
from lineofsight.engines.lookups import period_lookups
from lineofsight.engines.populations import Populations
from lineofsight.library.subjects import (
    all_breakdowns,
    all_indicators,
    overlap_column,
    stored_as,
    subject_columns,
)

Numbers = npt.NDArray[np.float64]
"""One number a period and group (periods down, groups across); NaN is blank."""


@dataclass(frozen=True)
class Asked:
    """What is asked of a store: the measures, for these periods, cut these ways. The whole is always among the cuts."""

    measures: tuple[Measure, ...]
    periods: tuple[Period, ...]
    breakdowns: tuple[str, ...] = (WHOLE,)


@dataclass(frozen=True)
class Held:
    """What an engine holds: the snapshot's name and as-at date, what its sources can tell, and the populations.

    ``coverage`` is by table; ``None`` means that everything is told (records of the product's own). ``overlapping``
    names the tables held, and in them the columns, in which some stretch overlaps another of the same thing; ``None``
    means that nobody has looked.
    """

    snapshot: str
    as_at: date
    coverage: Mapping[str, Coverage] | None
    populations: Populations = field(default_factory=Populations)
    overlapping: frozenset[tuple[str, str]] | None = None


@dataclass(frozen=True)
class Block:
    """All figures of one measure and one breakdown."""

    measure: Measure
    breakdown: str
    periods: tuple[Period, ...]
    groups: tuple[str, ...]
    numerators: Numbers
    denominators: Numbers
    values: Numbers
    not_recorded: Numbers | None
    notes: tuple[str, ...]

    def rows(self, snapshot: str) -> Iterator[dict[str, object]]:
        """Each figure as a row, in the order of periods, then groups."""
        said, meaning = all_indicators().get(self.measure.indicator), fingerprint(self.measure)
        unit = said.unit if said else ""
        for place, period in enumerate(self.periods):
            for across, group in enumerate(self.groups):
                address = FigureReference(snapshot, self.measure.name, period, self.breakdown, group, meaning)
                yield {
                    "indicator": self.measure.indicator,
                    "code": self.measure.code,
                    "fingerprint": meaning,
                    "from": period.from_on,
                    "to": period.to_on,
                    "breakdown": self.breakdown,
                    "group": group,
                    "numerator": _plain(self.numerators[place, across]),
                    "denominator": _plain(self.denominators[place, across]),
                    "value": _plain(self.values[place, across]),
                    "unit": unit,
                    "snapshot": snapshot,
                    "reference": str(address),
                    "stage": self.measure.stage,
                    "not_recorded": _plain(self.not_recorded[place, across]) if self.not_recorded is not None else None,
                    "note": self.notes[place],
                }


def measure(engine: Engine, held: Held, asked: Asked) -> list[Block]:
    """Every figure asked for. One query answers all measures that share a subject and a kind of period."""
    for name, table in period_lookups(asked.periods).items():
        engine.put(name, table)
    engine.put("chosen_breakdowns", pa.table({"breakdown": list(asked.breakdowns)}))
    passes = [(together, _possible(together, asked.breakdowns)) for together in in_passes(asked.measures)]
    queries = [
        compiled(tuple(m.name for m in together), cuts, shared(held, together), engine.dialect)
        for together, cuts in passes
    ]
    answers = iter(engine.fetch_all([sql for together in queries for sql in together]))
    return [
        block
        for (together, cuts), asking in zip(passes, queries, strict=True)
        for block in _blocks(held, asked, together, cuts, [_Answer.of(next(answers)) for _ in asking])
    ]


def shared(held: Held, together: Sequence[Measure]) -> tuple[str, ...]:
    """The things that must be told apart in a pass: several rows about one of them may stand in one period."""
    found = {measure.distinct: measure for measure in together if measure.distinct}
    known = held.overlapping
    return tuple(
        sorted(
            thing
            for thing, measure in found.items()
            if known is None or not measure.when.is_stock or (stored_as(measure), overlap_column(measure)) in known
        )
    )


def _possible(together: tuple[Measure, ...], breakdowns: Sequence[str]) -> tuple[str, ...]:
    """Those of the breakdowns by which this subject can be cut."""
    columns = subject_columns(together[0].subject)
    return tuple(name for name in breakdowns if name == WHOLE or all_breakdowns()[name].column in columns)


def in_passes(measures: Sequence[Measure]) -> list[tuple[Measure, ...]]:
    """The measures that can be answered in one pass over their subject's rows, together."""
    passes: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for found in measures:
        passes[found.subject, str(found.when)].append(found)
    return [tuple(together) for together in passes.values()]


def _blocks(
    held: Held, asked: Asked, together: tuple[Measure, ...], cuts: tuple[str, ...], answers: Sequence[_Answer]
) -> Iterator[Block]:
    """The figures of the measures of one pass, for each way they were cut."""
    notes = [_notes(held, asked, found) for found in together]
    for name in cuts:
        groups = _groups(answers, name)
        laid: dict[str, Numbers] = {}
        for answer in answers:
            for part, numbers in answer.laid_out(name, groups, len(asked.periods)).items():
                laid[part] = laid[part] + numbers if part in laid else numbers
        for number, found in enumerate(together):
            counted = {part[0]: numbers for part, numbers in laid.items() if part[1:] == str(number)}
            yield _block(held.populations, found, (name, groups), counted, notes[number])


def _groups(answers: Sequence[_Answer], breakdown: str) -> tuple[str, ...]:
    """Every group that any query found, in alphabetical order, what is not recorded last; the whole always is one."""
    found = {group for answer in answers for group in answer.groups_of(breakdown)}
    return tuple(sorted(found | ({WHOLE} if breakdown == WHOLE else set()), key=_not_recorded_last))


_KEYS = ("period", "breakdown", "group")
_COUNTS = "dnu"
"""Parts that are counts: an engine that answers nothing where no row qualified means none."""


@dataclass(frozen=True)
class _Answer:
    """What one query answered: a row a period, breakdown and group, and the parts found for it."""

    period: npt.NDArray[np.int_]
    breakdown: npt.NDArray[np.object_]
    group: npt.NDArray[np.int_]
    group_names: npt.NDArray[np.object_]
    parts: Mapping[str, Numbers]

    @classmethod
    def of(cls, answer: pa.Table) -> _Answer:
        parts = {name: _numbers(answer.column(name)) for name in answer.column_names if name not in _KEYS}
        parts |= {name: np.nan_to_num(part) for name, part in parts.items() if name[0] in _COUNTS}
        group = answer.column("group").combine_chunks().dictionary_encode()
        return cls(
            period=_numbers(answer.column("period")).astype(int),
            breakdown=np.array(answer.column("breakdown").to_pylist(), object),
            group=group.indices.to_numpy(zero_copy_only=False),
            group_names=np.array(group.dictionary.to_pylist(), object),
            parts=parts,
        )

    def groups_of(self, breakdown: str) -> set[str]:
        return set(self.group_names[np.unique(self.group[self.breakdown == breakdown])])

    def laid_out(self, breakdown: str, groups: Sequence[str], periods: int) -> dict[str, Numbers]:
        """Each part by period and group. A period in which a group had no row counts 0 there."""
        here = self.breakdown == breakdown
        place = {group: number for number, group in enumerate(groups)}
        places = np.array([place.get(name, -1) for name in self.group_names], int)
        at = (self.period[here], places[self.group[here]])
        laid = {name: np.zeros((periods, len(groups))) for name in self.parts}
        for name, part in self.parts.items():
            laid[name][at] = part[here]
        return laid


@dataclass(frozen=True)
class _Notes:
    """Why the figures of each period cannot be had (empty where they can), and a remark on those that can."""

    periods: tuple[Period, ...]
    reasons: tuple[str, ...]
    remark: str = ""


def _notes(held: Held, asked: Asked, found: Measure) -> _Notes:
    if held.coverage is None:
        return _Notes(asked.periods, ("",) * len(asked.periods))
    told = what_is_told(found, held.coverage)
    reasons = tuple(told.why_not(period, held.as_at) for period in asked.periods)
    return _Notes(asked.periods, reasons, counted_without(found, held.coverage))


def _block(
    populations: Populations,
    found: Measure,
    cut: tuple[str, tuple[str, ...]],
    counted: dict[str, Numbers],
    notes: _Notes,
) -> Block:
    breakdown, groups = cut
    population = populations.for_groups(notes.periods, *cut) if found.per else None
    parts = _parts(found, counted, population)
    reasons = np.array(notes.reasons, object)
    for part in parts:
        part[reasons != ""] = np.nan
    numerators, denominators, values = parts
    if found.per:
        lacking = (reasons == "") & np.isnan(denominators).all(axis=1)
        reasons[lacking] = NO_POPULATION if breakdown in {WHOLE, "authority"} else NOT_AVAILABLE
    reasons[reasons == ""] = notes.remark
    return Block(
        found, breakdown, notes.periods, groups, numerators, denominators, values, counted.get("u"), tuple(reasons)
    )


def _parts(found: Measure, counted: dict[str, Numbers], population: Numbers | None) -> tuple[Numbers, Numbers, Numbers]:
    """Numerators, denominators and values of one measure, laid out by period and group."""
    blank = np.full_like(counted["d"], np.nan)
    if found.kind == "count":
        return counted["d"], blank, counted["d"].copy()
    if found.kind == "median":
        return blank, counted["d"], np.where(counted["d"] > 0, counted["a"], np.nan)
    if population is not None:
        return counted["d"], population, _divided("rate", counted["d"], population)
    top = counted["n"] if found.kind == "share" else np.nan_to_num(counted["a"])
    return top, counted["d"], _divided(found.kind, top, counted["d"])


def _divided(kind: str, numerators: Numbers, denominators: Numbers) -> Numbers:
    """The values that ``core.figures.value_of`` gives, for many figures at once."""
    known = np.where(denominators > 0, denominators, np.nan)
    return numerators * PER[kind] / known


def _numbers(column: pa.ChunkedArray) -> Numbers:
    return np.asarray(column.cast(pa.float64()).to_numpy(), dtype=float)


def _plain(number: float) -> float | int | None:
    if np.isnan(number):
        return None
    return int(number) if float(number).is_integer() else float(number)


def _not_recorded_last(group: str) -> tuple[bool, str]:
    return (group == NOT_RECORDED, group)
