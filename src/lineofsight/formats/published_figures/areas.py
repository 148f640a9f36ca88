"""Authorities that began or ended, regions under their several spellings, councils that make a return together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

ENGLAND = "England"

REORGANISED: dict[str, tuple[date, tuple[str, ...]]] = {
    "835": (date(2019, 4, 1), ("838",)),
    "836": (date(2019, 4, 1), ("839",)),
    "837": (date(2019, 4, 1), ("839",)),
    "909": (date(2023, 4, 1), ("942", "943")),
    "928": (date(2021, 4, 1), ("940", "941")),
}
"""Each authority that ended, the day its successors began, and who they are.

Dorset gave Christchurch to 839, but its figures, where a source keeps the old code, stand for the new Dorset.
"""

JOINT_WORKFORCE_RETURNS: dict[str, tuple[str, int]] = {
    "314": ("318", 2014),
    "318": ("314", 2014),
    "940": ("941", 2021),
    "941": ("940", 2021),
}
"""Councils whose children's social workers are returned together, the other of the pair, and from which year."""

_SPELLINGS = {
    "london (inner)": "Inner London",
    "london (outer)": "Outer London",
    "yorkshire and the humber": "Yorkshire and The Humber",
    "east": "East of England",
}

_WITHIN = {"Inner London": "London", "Outer London": "London"}


def region_name(text: str) -> str:
    """A region's name in one spelling, whichever table it was read from.

    >>> region_name("Yorkshire and the Humber"), region_name("London (Outer)"), region_name("South East")
    ('Yorkshire and The Humber', 'Outer London', 'South East')
    """
    name = text.strip()
    return _SPELLINGS.get(name.casefold(), name)


def region_compared_with(region: str) -> str:
    """The region of England that a council is compared with: London is one, not two.

    >>> region_compared_with("Outer London")
    'London'
    """
    return _WITHIN.get(region, region)


def counted_once(values: Mapping[str, float], ends_on: date) -> dict[str, float]:
    """The values of authorities, without a second count of places that stand under an old code and a new one.

    Where an old authority and a successor both have a value, those count that existed on ``ends_on``, the last day of
    the period. Where only one side has a value it counts, as some sources keep to old codes or boundaries.
    """
    left_out: set[str] = set()
    for old, (began_on, successors) in REORGANISED.items():
        published = [code for code in successors if code in values]
        if old in values and published:
            left_out.update(published if ends_on < began_on else [old])
    return {code: value for code, value in values.items() if code not in left_out}
