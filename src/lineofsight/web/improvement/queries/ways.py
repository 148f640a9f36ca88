"""The way of each test's figure to the target that the test itself names."""

from __future__ import annotations

from collections.abc import Sequence

from lineofsight.core.rating import Target
from lineofsight.web.improvement.models import SuccessTest
from lineofsight.web.improvement.queries.tested import Tested
from lineofsight.web.performance.figures import Moment
from lineofsight.web.performance.queries.way_to_target import WayShown, ways_to


def ways_of(moment: Moment, results: Sequence[Tested]) -> dict[int, WayShown | None]:
    """The way of each test by its number; None where its next cases are not tracked. A few reads for each team."""
    found = {}
    for team in sorted({result.test.team for result in results}):
        tests = [result.test for result in results if result.test.team == team]
        ways = ways_to(moment, [(test.measure, target_of(test)) for test in tests], team=team)
        found |= {test.pk: way for test, way in zip(tests, ways, strict=True)}
    return found


def target_of(test: SuccessTest) -> Target:
    return Target(least=test.least, most=test.most)
