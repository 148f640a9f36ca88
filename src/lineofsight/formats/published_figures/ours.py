"""Which of our own measures means the same as a published one."""

from __future__ import annotations

from collections import defaultdict

from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.library.subjects import all_measures


def indicator_names() -> dict[str, str]:
    """Our own measure for each published one that means the same: same code, same kind, and no other of that code."""
    ours: dict[tuple[str, str], list[str]] = defaultdict(list)
    for found in all_measures().values():
        ours[found.code, found.kind].append(found.name)
    theirs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for published in MEASURES.values():
        theirs[published.code, published.kind].append(published.name)
    return {
        names[0]: ours[key][0]
        for key, names in theirs.items()
        if key[0] and len(names) == 1 and len(ours.get(key, ())) == 1
    }
