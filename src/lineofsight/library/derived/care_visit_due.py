"""When the next visit to a child in care is due."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row


def add(stretches: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """A week after a move; then six weeks from visit to visit; after a year three months if the home is to last.

    The rule is that of the day on which the clock started. A home is taken to last from when it is a long-term foster
    placement. Blank where the pandemic's rules set no limit. A move so long ago that no rule gave its year an end is
    more than a year ago.
    """
    after_a_year = (row.from_on > row.home_year_ends_on).fill_null(row.moved_in_on.notnull())
    is_to_last = row.long_term_since_on <= row.from_on
    due_on = cases(
        (row.last_event_on.isnull(), row.first_due_on),
        (after_a_year & is_to_last, row.three_months_due_on),
        otherwise=row.six_weeks_due_on,
    )
    return stretches.mutate(due_on=due_on)


derived = DerivedColumns(
    title="The day by which a child in care must be visited again",
    because="A child whom nobody visits has nobody to tell.",
    onto="care_visit_intervals",
    uses=("care_visits.visited_on",),
    due={
        "first_due_on": ("care_visit_first", "from_on"),
        "six_weeks_due_on": ("care_visit_first_year", "from_on"),
        "three_months_due_on": ("care_visit_permanent", "from_on"),
        "home_year_ends_on": ("placement_stability_year", "moved_in_on"),
    },
    adds={"due_on": Kind.DATE},
    add=add,
    after=("care_visit_intervals",),
)
