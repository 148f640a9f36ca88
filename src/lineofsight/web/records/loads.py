"""Reads about loads: what was loaded when, what became of each row, and what must be undone first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.web.records.models import TABLES, Load
from lineofsight.web.records.undoing import undone_first


def loads() -> QuerySet[Load]:
    """Every load, the latest first, those undone among them. They hold no child's record, so none is looked at."""
    return Load.objects.select_related("made_by", "undone_by").order_by("-pk")


def load_named(reference: str) -> Load:
    """One load.

    Raises:
        Http404: there is none.
    """
    found = loads().filter(reference=reference).first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class TakenRows:
    """What became of the rows of one table."""

    title: str
    new: int
    changed: int
    same: int


def taken_rows(load: Load) -> list[TakenRows]:
    """By table, under its title; tables of which the files held nothing are left out."""
    told = {TABLES[name].title: counts for name, counts in load.taken.items() if any(counts.values())}
    return [TakenRows(title, **told[title]) for title in sorted(told)]


def rows_in_all(load: Load) -> dict[str, int]:
    """New, changed and same, over all tables."""
    found: Counter[str] = Counter({"new": 0, "changed": 0, "same": 0})
    for counts in load.taken.values():
        found.update(counts)
    return dict(found)


def refused_by_place(load: Load) -> list[tuple[str, str, int]]:
    """How many lines of each file and sheet were refused, of those refusals that are kept."""
    lines = {(each["file"], each["sheet"], each["line"]) for each in load.refusals}
    return [(*place, count) for place, count in sorted(Counter((file, sheet) for file, sheet, _ in lines).items())]


def in_the_way(load: Load) -> list[Load]:
    """The later loads that must be undone before this one, the latest first; a load undone needs none."""
    return [] if load.undone_at else sorted(undone_first(load), key=lambda later: -later.pk)
