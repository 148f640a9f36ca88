"""What a test of a figure is set beside: England, the region or the statistical neighbours, where it is published."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.web.improvement.models import SuccessTest
from lineofsight.web.performance.queries.comparators import comparators_of, latest_comparators

ENGLAND, REGION, NEIGHBOURS = "England", "Region", "Statistical neighbours"


@dataclass(frozen=True)
class Beside:
    """The latest published figure of others, and our own of the same year; each is blank where there is none."""

    whose: str
    shown: str
    ours: str
    period: str
    source: str
    is_invented: bool


def set_beside(tests: list[SuccessTest]) -> dict[int, Beside]:
    """What each test is set beside, by its number. A test of a team is set beside nothing: nobody publishes teams."""
    asked = [test for test in tests if test.comparator and not test.team]
    latest = latest_comparators() if asked else {}
    found = {}
    for test in asked:
        published = latest.get(test.measure)
        shown = _shown(published).get(test.comparator, "") if published else ""
        found[test.pk] = (
            Beside(
                test.comparator,
                shown,
                published.value_shown,
                published.period,
                published.source,
                published.is_invented,
            )
            if shown
            else Beside(test.comparator, "", "", "", "", is_invented=False)
        )
    return found


def published_of(measure: str) -> list[tuple[str, str]]:
    """Whose figures of a measure are published, each with what it is called in a list: "England: 83.0% in 2023-24"."""
    latest = next(iter(comparators_of(measure)), None)
    shown = _shown(latest) if latest else {}
    named = {REGION: f"{REGION} ({latest.region})"} if latest and latest.region else {}
    return [
        (whose, f"{named.get(whose, whose)}: {value} in {latest.period}") for whose, value in shown.items() if value
    ]


def _shown(published: object) -> dict[str, str]:
    return {
        ENGLAND: published.england_shown,
        REGION: published.region_shown,
        NEIGHBOURS: published.neighbours_shown,
    }
