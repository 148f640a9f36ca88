"""What several loads can tell together."""

from __future__ import annotations

import pytest

from lineofsight.web.records.drawing.coverage import coverage_of_loads
from lineofsight.web.records.drawing.uniting import sources_of

FULL = ["authorised_on", "started_on", "worker_id"]


def a_load(
    columns: list[str], from_on: str | None = None, to_on: str | None = None, **said: object
) -> dict[str, object]:
    """A load of assessments that tells these columns for these days."""
    told = {"columns": columns, "history": said.get("history", True), "from_on": from_on, "to_on": to_on}
    return {"source": said.get("source", "one"), "coverage": {"assessments": told}}


def told(*loads: dict[str, object]) -> tuple[list[str], str | None, str | None, bool]:
    found = coverage_of_loads(loads)["assessments"]
    days = (str(day) if day else None for day in (found.from_on, found.to_on))
    return (sorted(found.columns), *days, found.history)


@pytest.mark.parametrize(
    ("loads", "expected"),
    (
        ([a_load(FULL)], (FULL, None, None, True)),
        # the whole told anew: only the newer counts
        ([a_load(["started_on"]), a_load(FULL)], (FULL, None, None, True)),
        (
            [a_load(["started_on"], "2024-01-01", "2024-06-30"), a_load(FULL, "2024-01-01")],
            (FULL, "2024-01-01", None, True),
        ),
        # a part told anew, or by another source: only what both tell
        (
            [a_load(FULL, None, "2024-12-31"), a_load(["started_on"], "2024-10-01", "2025-03-31")],
            (["started_on"], None, "2025-03-31", True),
        ),
        ([a_load(["started_on"], source="one"), a_load(FULL, source="other")], (["started_on"], None, None, True)),
        # the latest events only take no history's place
        ([a_load(FULL), a_load(["started_on"], history=False)], (["started_on"], None, None, False)),
    ),
)
def test_what_loads_tell_together(loads, expected):
    assert told(*loads) == expected


def test_a_person_goes_by_the_number_that_came_first():
    identities = [
        {"source": "one", "child_id": "1", "person_id": 7},
        {"source": "one", "child_id": "2", "person_id": 8},
        {"source": "other", "child_id": "x", "person_id": 7},
        {"source": "other", "child_id": "2", "person_id": 9},
        {"source": "other", "child_id": "y", "person_id": 10},
    ]

    assert sources_of(["one", "other"], identities).renamed == {("other", "x"): "1", ("other", "2"): "other:2"}
