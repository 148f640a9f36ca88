"""Find a timescale by its name or by its code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import cast

from lineofsight.core.council_settings import CouncilRule, Settings
from lineofsight.core.readings import Refused
from lineofsight.core.registry import definitions_in
from lineofsight.core.timescales import Timescale


@cache
def all_timescales() -> Mapping[str, Timescale]:
    """Every timescale of the library by its name."""
    return cast("Mapping[str, Timescale]", definitions_in("lineofsight.library.timescales", "timescale"))


@cache
def names_by_code() -> Mapping[str, str]:
    """The name of the timescale that carries each code."""
    return {code: name for name, timescale in all_timescales().items() for code in timescale.codes}


def find_timescale(name_or_code: str) -> str:
    """The name of the timescale with this name or code, in any case; an unknown one is refused, with the nearest."""
    asked = name_or_code.strip()
    plain = asked.lower().replace("-", "_").replace(" ", "_")
    if plain in all_timescales():
        return plain
    if asked.upper() in names_by_code():
        return names_by_code()[asked.upper()]
    raise Refused(f'There is no timescale called "{asked}".{_nearest(plain)}')


def _nearest(plain: str) -> str:
    codes = (code.lower() for code in names_by_code())
    near = get_close_matches(plain, [*all_timescales(), *codes], n=3, cutoff=0.5)
    holding = [name for name in all_timescales() if plain and plain in name]
    names = list(dict.fromkeys((*near, *holding)))[:5]
    shown = ", ".join(name if name in all_timescales() else name.upper() for name in names)
    return f" Did you mean one of these: {shown}?" if shown else ' "lineofsight list timescales" shows them all.'


def with_known_names(settings: Settings) -> Settings:
    """The same settings, every timescale under its own name; one that does not exist or stands twice is refused."""
    rules: dict[str, tuple[CouncilRule, ...]] = {}
    for asked, entries in settings.rules.items():
        name = find_timescale(asked)
        if name in rules:
            raise Refused(f"The settings speak of {name} twice.")
        rules[name] = entries
    switched_on = frozenset(find_timescale(asked) for asked in settings.switched_on)
    return replace(settings, rules=rules, switched_on=switched_on)
