"""Leads as plans write them: "CP/JD", "Head of Service & all AM's"; and who each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_BETWEEN = re.compile(r"\s*(?:/|;|,|&|\band\b|\n)\s*")


def parts_of(lead: str) -> list[str]:
    """Each one of several leads, as the document writes them.

    >>> parts_of("CP/JD"), parts_of("Head of Service & all AM's"), parts_of(" ")
    (['CP', 'JD'], ['Head of Service', "all AM's"], [])
    """
    return [part for part in _BETWEEN.split(lead.strip()) if part]


def leads_of(lead: str, people: Mapping[str, Mapping[str, object]]) -> list[tuple[str, int | None]]:
    """What is recorded of a lead: the words of the document with the name that somebody gave, and the account.

    >>> leads_of("RH/All", {"RH": {"name": "Rose Hall", "account": 3}})
    [('RH (Rose Hall)', 3), ('All', None)]
    """
    found = []
    for part in parts_of(lead):
        person = people.get(part, {})
        name = person.get("name") or ""
        found.append((f"{part} ({name})" if name and name != part else part, person.get("account")))
    return list(dict(found).items())


def people_in(leads: Iterable[str], said: Mapping[str, str]) -> dict[str, dict[str, object]]:
    """Everybody whom these leads name, with the full name where the document says it and no account yet."""
    parts = dict.fromkeys(part for lead in leads for part in parts_of(lead))
    return {part: {"name": said.get(part, ""), "account": None} for part in parts}
