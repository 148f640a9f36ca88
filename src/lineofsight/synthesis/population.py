"""The children known to the council: families come to notice year after year until enough are in the records."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.core.readings import Progress
from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import YEAR, Arrivals
from lineofsight.synthesis.families import FIRST_KINDS, make_family, share_ethnicity
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.journeys import Journeys
from lineofsight.synthesis.people import Child, Family
from lineofsight.synthesis.teams import Teams

FAMILIES_A_YEAR = 0.0253
"""New families a year for every child under 18 in the area: ties the made-up population to the children known."""

SHOW_PROGRESS_EVERY = 2000


@dataclass(frozen=True)
class Population:
    """The families kept, in the order they first came to notice, and how many children under 18 live in the area."""

    families: list[Family]
    children: list[Child]
    under_18: int


def populate(frame: Frame, teams: Teams, progress: Progress) -> Population:
    """Exactly the number of children asked for, each with something in the years shown.

    Families whose every case closed before are lived through and dropped, so that the first year opens with the
    long stays in care and the old plans that a real council has in hand.
    """
    chance = frame.chance("population")
    journeys = Journeys(frame, teams)
    kinds = Weights(FIRST_KINDS)
    arrivals = {kind: Arrivals(chance, frame.begins, frame.as_at) for kind in FIRST_KINDS}
    kept: list[tuple[int, Family]] = []
    known = 0
    drawn = 0
    while known < frame.children:
        kind = chance.weigh(kinds)
        day = arrivals[kind].next()
        family = make_family(chance, drawn, day, kind, frame.children - known)
        share_ethnicity(chance, family)
        drawn += 1
        journeys.live(family, day, kind)
        if _is_shown(family, frame):
            kept.append((day, family))
            known += len(_known_children(family))
            if len(kept) % SHOW_PROGRESS_EVERY == 0:
                progress("children", known, frame.children)
    kept.sort(key=lambda pair: (pair[0], pair[1].number))
    years = (frame.as_at - frame.begins + 1) / YEAR
    return Population(
        families=[family for _, family in kept],
        children=_number([family for _, family in kept]),
        under_18=max(round(drawn / years / FAMILIES_A_YEAR), 1),
    )


def _is_shown(family: Family, frame: Frame) -> bool:
    if any(day >= frame.opens for day, _, _ in family.calls):
        return True
    return any(path.closed >= frame.opens for spell in family.spells for path in spell.paths)


def _known_children(family: Family) -> list[Child]:
    """Children with at least one contact or referral; a brother born later and never mentioned is in no record."""
    called = {id(child) for _, _, children in family.calls for child in children}
    return [child for child in family.children if child.paths or id(child) in called]


def _number(families: list[Family]) -> list[Child]:
    numbered: list[Child] = []
    for place, family in enumerate(families, start=1):
        family.number = place
        family.children = _known_children(family)
        for child in family.children:
            numbered.append(child)
            child.number = len(numbered)
            child.child_id = f"C{child.number:07d}"
    return numbered
