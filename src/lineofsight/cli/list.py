"""List the indicators, timescales, formats, breakdowns, rating scales, frameworks or themes that there are."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import cast

from lineofsight.cli._presentation import add_format_argument, show
from lineofsight.core.breakdowns import Breakdown
from lineofsight.core.indicators import Funnel, Indicator
from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.rating_scales import RatingScale
from lineofsight.core.registry import definitions_in
from lineofsight.core.themes import Theme
from lineofsight.core.timescales import Era, Evidence, Timescale
from lineofsight.formats.recognising import format_modules

Row = dict[str, object]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=sorted(KINDS), help="what to list")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    show(listing(options.kind), options.format)
    return 0


def listing(kind: str) -> list[Row]:
    """Describe every definition of one kind, in alphabetical order of its name.

    Every row has name, code, title, unit (of count), tables and status; what a kind has no word for is blank.
    """
    return list(KINDS[kind]())


# ---------------------------------------------------------------- indicators


def indicators() -> Iterator[Row]:
    """Every indicator, and below a funnel each stage that has a code of its own."""
    for name, indicator in definitions_in("lineofsight.library.indicators", "indicator").items():
        yield from indicator_rows(name, cast("Indicator", indicator))


def indicator_rows(name: str, indicator: Indicator) -> Iterator[Row]:
    about = {
        "unit": indicator.unit,
        "tables": list(dict.fromkeys((indicator.subject, *indicator.history_of))),
        "status": "local" if indicator.is_local else "national",
    }
    yield {"name": name, "code": indicator.code or None, "title": indicator.title, **about}
    for stage in indicator.stages if isinstance(indicator, Funnel) else ():
        if stage.code and stage.code != indicator.code:
            yield {"name": f"{name}.{stage.name}", "code": stage.code, "title": stage.title, **about}


# ---------------------------------------------------------------- timescales


def timescales() -> Iterator[Row]:
    """Every timescale, with the length that holds for the latest clocks as its unit."""
    for name, found in definitions_in("lineofsight.library.timescales", "timescale").items():
        timescale = cast("Timescale", found)
        era = latest_era(timescale)
        yield {
            "name": name,
            "code": ", ".join(timescale.codes) or None,
            "title": timescale.title,
            "unit": era.length_in_words or None,
            "tables": [],
            "status": era_status(era),
        }


def latest_era(timescale: Timescale) -> Era:
    """The era that ordinary clocks started last fall under; an exception or law not in force only where all are."""
    ordinary = [era for era in timescale.eras if era.commenced and not era.exception and not era.authorities]
    return max(ordinary or timescale.eras, key=lambda era: era.applies_from or date.min)


def era_status(era: Era) -> str:
    words = [era.mark]
    if era.applies_to:
        words.append(f"ended {era.applies_to.isoformat()}")
    if not era.commenced:
        words.append("not in force")
    if era.evidence is Evidence.VERIFY:
        words.append("verify")
    return ", ".join(words)


# ---------------------------------------------------------------- what else there is


def breakdowns() -> Iterator[Row]:
    for name, found in definitions_in("lineofsight.library.breakdowns", "breakdown").items():
        title = cast("Breakdown", found).title
        yield {"name": name, "code": None, "title": title, "unit": None, "tables": [], "status": "ready"}


def formats() -> Iterator[Row]:
    for name, module in format_modules().items():
        abilities = [word for word, function in (("reads", "read"), ("writes", "write")) if hasattr(module, function)]
        status = " and ".join(abilities)
        yield {"name": name, "code": None, "title": module.NAME, "unit": None, "tables": [], "status": status}


def scales() -> Iterator[Row]:
    """Every rating scale, with its states from the worst to the best as its status."""
    for name, found in definitions_in("lineofsight.library.rating_scales", "rating_scale").items():
        scale = cast("RatingScale", found)
        states = ", ".join(state.name for state in scale.states)
        yield {"name": name, "code": None, "title": scale.title, "unit": "actions", "tables": [], "status": states}


def frameworks() -> Iterator[Row]:
    """Every inspection framework, with the first inspections that it governed and the last."""
    for name, found in definitions_in("lineofsight.library.inspection_frameworks", "inspection_framework").items():
        framework = cast("InspectionFramework", found)
        bounds = [("from", framework.in_force_from), ("to", framework.in_force_to)]
        words = ["graded" if framework.is_graded else "not graded"]
        words += [f"{word} {day.isoformat()}" for word, day in bounds if day]
        title, status = framework.title, ", ".join(words)
        yield {"name": name, "code": None, "title": title, "unit": None, "tables": [], "status": status}


def themes() -> Iterator[Row]:
    """Every theme of recommendations, with the indicators that show whether it gets better as its status."""
    for name, found in definitions_in("lineofsight.library.themes", "theme").items():
        theme = cast("Theme", found)
        status = f"indicators: {', '.join(theme.indicators) or 'none'}"
        row = {"name": name, "code": None, "title": theme.title, "unit": "recommendations", "tables": []}
        yield {**row, "status": status}


KINDS: Mapping[str, Callable[[], Iterator[Row]]] = {
    "breakdowns": breakdowns,
    "formats": formats,
    "frameworks": frameworks,
    "indicators": indicators,
    "scales": scales,
    "themes": themes,
    "timescales": timescales,
}
