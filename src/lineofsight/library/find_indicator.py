"""Find indicators by name or by the sector's code, and breakdowns by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from lineofsight.core.figures import WHOLE
from lineofsight.core.indicators import Measure
from lineofsight.core.readings import Refused
from lineofsight.library.subjects import all_breakdowns, all_indicators, all_measures


def measures_asked_for(names_or_codes: Sequence[str]) -> tuple[Measure, ...]:
    """The measures that go by these names or codes, each once; all of them when none is named.

    A code may stand for several definitions (a count and its rate) or for one stage of a funnel. Unknown ones are
    refused, with the nearest.
    """
    if not names_or_codes:
        return tuple(all_measures().values())
    return tuple(dict.fromkeys(found for asked in names_or_codes for found in _going_by(asked)))


def _going_by(asked: str) -> list[Measure]:
    plain = asked.strip().lower().replace("-", "_").replace(" ", "_")
    code = asked.strip().upper()
    found = [m for m in all_measures().values() if plain in {m.name, m.indicator} or code == m.code]
    found = found or [m for m in all_measures().values() if code == all_indicators()[m.indicator].code]
    if not found:
        known = [*all_indicators(), *all_measures(), *(m.code.lower() for m in all_measures().values() if m.code)]
        raise Refused(f"There is no indicator called “{asked}”.{_nearest(plain, known, 'indicators')}")
    return found


def breakdowns_asked_for(names: Sequence[str]) -> tuple[str, ...]:
    """The whole, then the breakdowns named, each once; an unknown one is refused, with the nearest."""
    for name in names:
        if name not in {WHOLE, *all_breakdowns()}:
            nearest = _nearest(name, [*all_breakdowns()], "breakdowns")
            raise Refused(f"There is no breakdown called “{name}”.{nearest}")
    return tuple(dict.fromkeys((WHOLE, *names)))


def _nearest(plain: str, known: Iterable[str], kind: str) -> str:
    near = list(dict.fromkeys(get_close_matches(plain, list(dict.fromkeys(known)), n=3, cutoff=0.6)))
    listing = f" “lineofsight list {kind}” shows them all."
    return f" Did you mean {' or '.join(near)}?{listing}" if near else listing
