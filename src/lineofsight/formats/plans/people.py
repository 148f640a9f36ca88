"""Whose initials the leads of a plan are, where the plan says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

NAME = re.compile(
    r"\b[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?(?: [A-Z](?:\.|[a-z]*))? (?:[A-Z]['’])?[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*\b"
)
INITIALS = re.compile(r"\b[A-Z]{2,3}\b")
EXPLAINED = re.compile(rf"({NAME.pattern})\s*[(\[–-]\s*([A-Z]{{2,3}})\b")
PARTED = re.compile(r"\s*(?:[/,;&]|\band\b|\+)\s*")


def people_of(leads: Iterable[str], named: Iterable[str], text: str) -> dict[str, str]:
    """The names behind the initials among the leads: as the document explains them, or as it names one person only.

    ``named`` are texts that are nothing but names, such as the owners of areas. Initials that fit two people, or
    nobody, are not expanded.

    >>> people_of(["JD", "AW/EJ"], ["Jane Doherty", "Andy Whippey"], "")
    {'JD': 'Jane Doherty', 'AW': 'Andy Whippey'}
    """
    wanted = [part for lead in leads for part in PARTED.split(lead) if INITIALS.fullmatch(part)]
    explained = {short: name for name, short in EXPLAINED.findall(text)}
    names = list(dict.fromkeys(name for each in named for part in PARTED.split(each) for name in NAME.findall(part)))
    found = {}
    for short in dict.fromkeys(wanted):
        fitting = [name for name in names if initials_of(name) == short]
        if short in explained:
            found[short] = explained[short]
        elif len(fitting) == 1:
            found[short] = fitting[0]
    return found


def initials_of(name: str) -> str:
    """The first letters of a name.

    >>> initials_of("Jo D'Arcy-Smith")
    'JD'
    """
    return "".join(part[0] for part in name.split())
