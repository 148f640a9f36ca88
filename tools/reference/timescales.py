"""The page of timescales: each rule with the eras of its length, its counting and its source in law."""

from __future__ import annotations

from typing import cast

from lineofsight.core.registry import definitions_in
from lineofsight.core.timescales import Era, Timescale
from tools.reference.markdown import Lines, anchor, code, facts, heading, paragraph, table

COLUMNS = ["code", "clocks started", "length", "counting", "set by", "known", "source", "for whom, and notes"]


def timescales() -> Lines:
    found = cast("dict[str, Timescale]", definitions_in("lineofsight.library.timescales", "timescale"))
    yield from heading(1, "Timescales")
    yield from paragraph(
        "A rule is chosen by the council and by the day on which the clock starts. *Local* numbers are defaults that "
        "the council settles in its [settings](settings.md). *Verify* marks a rule whose wording still has to be "
        "checked against its source. Law not yet in force is left out until a council switches it on."
    )
    for name, timescale in found.items():
        yield from one_timescale(name, timescale)


def one_timescale(name: str, timescale: Timescale) -> Lines:
    yield anchor(name)
    yield from heading(2, timescale.title)
    yield from paragraph(timescale.wording(timescale.eras[-1]))
    yield from facts({"name": code(name), "starts": timescale.starts, "stops": timescale.stops})
    yield from table(COLUMNS, [era_row(era) for era in timescale.eras])
    columns = ["started", "due", "council"]
    yield from table(columns, [(*example, "")[: len(columns)] for example in timescale.examples])


def era_row(era: Era) -> tuple[object, ...]:
    length = era.length_in_words or era.no_date
    force = f"{era.mark}: {era.basis.value}" + ("" if era.commenced else "; not in force")
    counting = era.counting.value if era.length_in_words else ""
    told = " ".join(said for said in (era.population, era.note) if said)
    return (era.code, between(era), length, counting, force, era.evidence.value, era.source, told)


def between(era: Era) -> str:
    bounds = [("from", era.applies_from), ("to", era.applies_to)]
    dates = " ".join(f"{word} {day.isoformat()}" for word, day in bounds if day) or "any day"
    return f"{dates}, in {', '.join(era.authorities)}" if era.authorities else dates
