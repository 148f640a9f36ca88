"""A nation of councils that do not exist, one at a time, so that never more than a few are in memory."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context

from lineofsight.core.readings import Columns, Progress, Refused, no_progress
from lineofsight.synthesis.authorities import CHILDREN_UNDER_18, share_of
from lineofsight.synthesis.council import make_council

SMALLEST = 50
"""A council is never made with fewer children than this, however small its share."""


@dataclass(frozen=True)
class Plan:
    """What one council is to be made from."""

    authority: str
    children: int
    years: int
    seed: int
    as_at: date
    faults: float

    def make(self, progress: Progress = no_progress) -> dict[str, Columns]:
        return make_council(self.authority, self.children, self.years, self.seed, self.as_at, self.faults, progress)


def plan_nation(plan: Plan, number: int) -> list[Plan]:
    """That many real codes, evenly over the list; ``plan.children`` is the size of an average council.

    Raises:
        Refused: there are not so many councils.
    """
    codes = sorted(CHILDREN_UNDER_18)
    if not 1 <= number <= len(codes):
        raise Refused(
            f"England has {len(codes)} councils with children's services: choose from 1 to {len(codes)}, not {number}."
        )
    chosen = [codes[place * len(codes) // number] for place in range(number)]
    return [
        replace(plan, authority=code, children=max(round(plan.children * share_of(code)), SMALLEST)) for code in chosen
    ]


def make_nation(
    plans: list[Plan], processes: int = 1, progress: Progress = no_progress
) -> Iterator[tuple[Plan, dict[str, Columns]]]:
    """Each council in turn, always in the order of the plans and always the same, however many processes make them."""
    if processes == 1 or len(plans) == 1:
        for plan in plans:
            yield plan, plan.make(progress)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting: list[tuple[Plan, Future[dict[str, Columns]]]] = []
        for plan in plans:
            waiting.append((plan, pool.submit(plan.make)))
            if len(waiting) > processes:
                done, result = waiting.pop(0)
                yield done, result.result()
        for done, result in waiting:
            yield done, result.result()
