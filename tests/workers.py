"""Shares the tests out among the processes that run them, so that nothing costly is started or made twice."""

from __future__ import annotations

from typing import Any

from xdist.scheduler import LoadScopeScheduling

SERVICES = ("postgres", "spark")
BROWSER = "tests/web/browser"
COSTLY = (
    "spark",
    BROWSER,
    "tests/web/access/test_verdicts.py",
    "tests/web/access/test_canaries.py",
    "tests/web/operations/test_bad_days.py",
)
"""Units of few tests that take minutes: left to the end, one process would work on while the others had done."""


def unit_of(nodeid: str) -> str:
    """What one process runs by itself: all tests of a service or of the browser's one site, or else those of one file.

    >>> unit_of("tests/spec/test_examples.py::test_example_holds[spark-contacts-1]")
    'spark'
    >>> unit_of("tests/spec/test_examples.py::test_example_holds[duckdb-contacts-1]")
    'tests/spec/test_examples.py'
    >>> unit_of("tests/web/browser/test_states.py::test_a_page_prints")
    'tests/web/browser'
    """
    file, _, test = nodeid.partition("::")
    if file.startswith(BROWSER):
        return BROWSER
    return next((service for service in SERVICES if service in test), file)


class ByServiceAndFile(LoadScopeScheduling):
    """Hands out the costly units first, and then the others, those of the most tests first."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)

    def _assign_work_unit(self, node: Any) -> None:
        costly = next((unit for unit in COSTLY if unit in self.workqueue), None)
        if costly:
            self.workqueue.move_to_end(costly, last=False)
        super()._assign_work_unit(node)
