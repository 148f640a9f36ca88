"""Choose the era of a timescale by council and start, and say when something is due.

The era is chosen by the day on which the clock *started*, never by today: law that changes later does not move it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import cast

from lineofsight.core.calendars import ENGLAND_AND_WALES, WorkingCalendar, working_calendar
from lineofsight.core.clocks import Counting, Unit, due_at, due_in_term, due_on, in_utc, london_day
from lineofsight.core.council_settings import CouncilRule, Settings
from lineofsight.core.readings import Refused
from lineofsight.core.timescales import Basis, Due, Era, Evidence, Timescale
from lineofsight.library.find_timescale import all_timescales, find_timescale

__all__ = ["all_timescales", "due_date", "due_dates_between", "find_timescale"]

NO_SETTINGS = Settings()
HOURS_IN_A_DAY = 24


def due_date(
    timescale: str,
    start: date | datetime,
    authority: str = "",
    settings: Settings | None = None,
    counting: Counting | None = None,
) -> Due:
    """When something is due that started on that day (or, for a clock in hours, at that time).

    ``counting`` reads the same limit with its first day counted differently. Refused: an unknown timescale, a start
    that no era governs, a date where a time is needed, and a day beyond the known bank holidays.
    """
    chosen = settings or NO_SETTINGS
    council = authority or chosen.authority
    name = find_timescale(timescale)
    definition = all_timescales()[name]
    day = london_day(start) if isinstance(start, datetime) else start
    governing = _era(name, day, council, chosen)
    if governing is None:
        raise Refused(_nothing_governs(name, day))
    era = _counted_otherwise(governing, counting)
    begun = _start_for(era, start, day, definition.title)
    return Due(
        rule=name,
        asked=timescale.strip(),
        timescale=definition,
        era=era,
        authority=council,
        start=begun,
        due=_run_out(era, begun, chosen),
        not_before=_earliest(era, begun, chosen),
        calendar=_calendar_in_words(era, chosen),
        notes=tuple(_notes(timescale, definition, day, governing, era)),
    )


def due_dates_between(
    timescale: str,
    first: date,
    last: date,
    authority: str = "",
    settings: Settings | None = None,
) -> Iterator[tuple[date, date]]:
    """Every start day in the range, both ends included, with the day it is due: a lookup table for bulk work.

    A start day that no era governs, or whose era has no fixed length, is left out: it has no due date.
    A clock in hours is given in whole days, because a source that holds only dates cannot tell the hour.
    """
    chosen = settings or NO_SETTINGS
    name = find_timescale(timescale)
    council = authority or chosen.authority
    for begin, end in _stretches(name, first, last, chosen):
        era = _era(name, begin, council, chosen)
        if era is None or era.length is None or era.unit is None:
            continue
        yield from _days_due(_in_whole_days(era), begin, end, chosen)


def _days_due(era: Era, begin: date, end: date, settings: Settings) -> Iterator[tuple[date, date]]:
    calendar = _calendar_for(era, settings)
    length, unit = cast("int", era.length), cast("Unit", era.unit)
    for ordinal in range(begin.toordinal(), end.toordinal() + 1):
        start = date.fromordinal(ordinal)
        if unit is not Unit.SCHOOL_TERMS:
            yield start, due_on(start, length, unit, era.counting, calendar)
        elif sum(last >= start for _, last in settings.terms) >= length:
            yield start, due_in_term(start, length, settings.terms)


def _stretches(name: str, first: date, last: date, settings: Settings) -> Iterator[tuple[date, date]]:
    """Cut the range wherever an era or a council's setting begins or ends, so that each piece has one rule."""
    if last < first:
        return
    spans = [(era.applies_from, era.applies_to) for era in all_timescales()[name].eras]
    spans += [(rule.applies_from, rule.applies_to) for rule in settings.rules.get(name, ())]
    begins = {begin for begin, _ in spans if begin} | {end + timedelta(days=1) for _, end in spans if end}
    cuts = sorted({first, *(day for day in begins if first < day <= last)})
    for place, begin in enumerate(cuts):
        end = cuts[place + 1] - timedelta(days=1) if place + 1 < len(cuts) else last
        yield begin, end


def _in_whole_days(era: Era) -> Era:
    if era.unit is not Unit.HOURS or era.length is None:
        return era
    return replace(era, length=-(-era.length // HOURS_IN_A_DAY), unit=Unit.CALENDAR_DAYS)


def _era(name: str, day: date, authority: str, settings: Settings) -> Era | None:
    """The era that governs, with the council's own number where its settings give one."""
    timescale = all_timescales()[name]
    era = timescale.era_on(day, authority, switched_on=name in settings.switched_on)
    rule = settings.rule_for(name, day)
    if rule is None or (era is None and not rule.is_dated):
        return era
    return _replaced(era or timescale.eras[-1], rule)


def _replaced(era: Era, rule: CouncilRule) -> Era:
    default = era.length_in_words or "no fixed number"
    whose = "the product's default" if era.basis.is_local else "the national rule"
    return replace(
        era,
        length=rule.length,
        unit=rule.unit or era.unit or Unit.WORKING_DAYS,
        counting=rule.counting or era.counting,
        basis=Basis.LOCAL,
        evidence=Evidence.READ,
        source="the council's own settings",
        applies_from=rule.applies_from,
        applies_to=rule.applies_to,
        no_date="",
        replaced=f"Set by the council in place of {whose} ({default}).",
    )


def _counted_otherwise(era: Era, counting: Counting | None) -> Era:
    if counting is None or era.length is None:
        return era
    if era.unit in {Unit.HOURS, Unit.SCHOOL_TERMS} or not era.counting.can_change_first_day:
        raise Refused(
            f'This clock is counted "{era.counting.value}" in {era.calendar}: its first day cannot be changed.'
        )
    return replace(era, counting=counting)


def _start_for(era: Era, start: date | datetime, day: date, title: str) -> date | datetime:
    if era.unit is not Unit.HOURS:
        return day
    if not isinstance(start, datetime):
        raise Refused(
            f'"{title}" runs for {era.length_in_words}: it needs a time with its offset from UTC, '
            "such as 2024-03-29T17:30:00+00:00, and cannot be counted from a date."
        )
    return due_at(start, 0)


def _run_out(era: Era, start: date | datetime, settings: Settings) -> date | datetime | None:
    if era.length is None or era.unit is None:
        return None
    if isinstance(start, datetime):
        return due_at(in_utc(start), era.length)
    if era.unit is Unit.SCHOOL_TERMS:
        return due_in_term(start, era.length, settings.terms) if settings.terms else None
    return due_on(start, era.length, era.unit, era.counting, _calendar_for(era, settings))


def _earliest(era: Era, start: date | datetime, settings: Settings) -> date | None:
    if era.not_before is None or era.unit is None or isinstance(start, datetime):
        return None
    counting = Counting.BEFORE if era.not_before < 0 else era.counting
    return due_on(start, abs(era.not_before), era.unit, counting, _calendar_for(era, settings))


def _calendar_for(era: Era, settings: Settings) -> WorkingCalendar:
    return working_calendar(settings.closures) if _closures_count(era, settings) else ENGLAND_AND_WALES


def _closures_count(era: Era, settings: Settings) -> bool:
    return bool(settings.closures) and era.mark == "local" and era.unit is Unit.WORKING_DAYS


def _calendar_in_words(era: Era, settings: Settings) -> str:
    less = ", less the council's closure days" if _closures_count(era, settings) else ""
    return era.calendar + less


def _notes(asked: str, timescale: Timescale, day: date, governing: Era, era: Era) -> Iterator[str]:
    code = asked.strip().upper()
    if code in timescale.codes and code != era.code:
        yield f"{code} did not govern a clock started on {day.isoformat()}; {era.code or 'an earlier rule'} did."
    if era.replaced:
        yield era.replaced
    elif era.mark == "local":
        yield "Local: the council may set its own number."
    if era.counting is not governing.counting:
        yield f'Counted "{era.counting.value}" as asked; the rule itself is counted "{governing.counting.value}".'
    if era.unit is Unit.SCHOOL_TERMS:
        yield "The day depends on the council's school terms, which are read from its settings."
    if era.evidence is Evidence.VERIFY:
        yield "Verify: this rule has not been checked against its source."
    if era.note:
        yield era.note


def _nothing_governs(name: str, day: date) -> str:
    timescale = all_timescales()[name]
    if not all(era.commenced for era in timescale.eras):
        return (
            f'"{timescale.title}" ({name}) has not been brought into force as far as is known, so it is switched off; '
            "a council can switch it on in its settings."
        )
    begun = min(era.applies_from or date.min for era in timescale.eras)
    when = f"It applies to clocks started from {begun.isoformat()}"
    ended = max(era.applies_to or date.max for era in timescale.eras)
    until = f" to {ended.isoformat()}" if ended < date.max else ""
    return f'No rule of "{timescale.title}" ({name}) was in force on {day.isoformat()}. {when}{until}.'
