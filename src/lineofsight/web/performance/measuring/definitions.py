"""Takes each measure's definition out of the library as plain data, to be kept beside its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date

from lineofsight.core.figures import WHOLE
from lineofsight.core.indicators import Example, Funnel, Indicator, Measure
from lineofsight.engines.fingerprints import fingerprint
from lineofsight.engines.rows_behind import rows_question
from lineofsight.library.journey import AREAS, area_of
from lineofsight.library.subjects import all_breakdowns, all_indicators, all_measures, subject_columns
from lineofsight.web.performance.definitions import Definition, answer_in_words
from lineofsight.web.performance.figures import WORKER

NOT_CUT_BY = frozenset({"authority", WORKER})
"""A site holds the records of one council, so that cutting by council tells nothing. Figures by worker, of which there
are those of the scorecard's headlines alone, stand apart from those that everybody sees."""


def definitions_to_keep() -> list[dict[str, object]]:
    """What is kept of each measure's definition, by the names of the columns that keep it."""
    found = []
    for measure in all_measures().values():
        said = all_indicators()[measure.indicator]
        found.append(
            {
                "measure": measure.name,
                "said": asdict(_definition(said, measure)),
                "rows": asdict(rows_question(measure, (*cuts_of(measure), *_by_worker(measure)))),
                "examples": [_example(example, measure) for example in said.examples],
            }
        )
    return found


def _definition(said: Indicator, measure: Measure) -> Definition:
    codes = [said.code, *(each.code for each in said.measures(measure.indicator))]
    return Definition(
        name=measure.name,
        indicator=measure.indicator,
        stage=measure.stage,
        code=measure.code or said.code,
        title=_title(said, measure.stage),
        because=said.because,
        unit=said.unit,
        source=said.source,
        note=said.note,
        polarity=said.polarity,
        kind=measure.kind,
        decimals=said.decimals,
        pairs_with=said.pairs_with,
        is_stock=said.when.is_stock,
        is_local=said.is_local,
        area=area_of(measure.indicator, codes).name,
        fingerprint=fingerprint(measure),
        cuts=_cuts(measure),
    )


def _title(said: Indicator, stage: str) -> str:
    """The indicator's title; of a stage of a funnel, what it is and of what."""
    if not isinstance(said, Funnel):
        return said.title
    titles = {one.name: one.title for one in said.stages}
    if stage in titles:
        return f"{said.title}: {titles[stage]}"
    reached, _, before = stage.partition("_of_")
    return f"{said.title}: {titles.get(reached, reached)}, of those with {titles.get(before, before)}"


def cuts_of(measure: Measure) -> tuple[str, ...]:
    """The breakdowns by which a measure's rows can be cut; the whole is not among them."""
    columns = subject_columns(measure.subject)
    return tuple(
        name for name, cut in all_breakdowns().items() if cut.column in columns and name not in NOT_CUT_BY | {WHOLE}
    )


def measured_by_worker() -> tuple[Measure, ...]:
    """The headlines of the scorecard that are about children whom some worker holds."""
    headlines = {name for area in AREAS for name in area.headlines}
    return tuple(
        measure for name, measure in all_measures().items() if name in headlines and _is_about_children(measure)
    )


def _is_about_children(measure: Measure) -> bool:
    return all_breakdowns()[WORKER].column in subject_columns(measure.subject)


def _by_worker(measure: Measure) -> tuple[str, ...]:
    return (WORKER,) if measure in measured_by_worker() else ()


def _cuts(measure: Measure) -> Mapping[str, str]:
    return {name: all_breakdowns()[name].title for name in cuts_of(measure)}


def _example(example: Example, measure: Measure) -> dict[str, object]:
    gives = example.gives
    if isinstance(gives, Mapping):
        gives = gives.get(measure.stage)
    return {
        "says": example.says,
        "period": example.period,
        "gives": answer_in_words(measure.kind, gives),
        "given": [{"table": name.replace("_", " "), **_table(rows)} for name, rows in example.given.items()],
    }


def _table(rows: Sequence[Mapping[str, object]]) -> dict[str, object]:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    return {
        "columns": [name.replace("_", " ") for name in columns],
        "rows": [[_written(row[name]) if name in row else "" for name in columns] for row in rows],
    }


def _written(value: object) -> str:
    if value is None:
        return "not recorded"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)
