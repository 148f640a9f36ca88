"""Shares the tests out among the processes that run them, so that nothing costly is started or made twice."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

SERVICES = ("postgres", "spark")


def unit_of(nodeid: str) -> str:
    """What one process runs by itself: all tests of a service, which is then started once, or else those of one file.

    >>> unit_of("tests/spec/test_examples.py::test_example_holds[spark-contacts-1]")
    'spark'
    >>> unit_of("tests/spec/test_examples.py::test_example_holds[duckdb-contacts-1]")
    'tests/spec/test_examples.py'
    """
    file, _, test = nodeid.partition("::")
    return next((service for service in SERVICES if service in test), file)


class ByServiceAndFile(LoadScopeScheduling):
    """Hands out the units, the largest first."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)
