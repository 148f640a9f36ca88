"""Until when a child for whom adoption was decided on waits for a family."""

from __future__ import annotations

from functools import reduce

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row

ENDS = ("decision_reversed_on", "ordered_on")


def add(permanence: Relation, _: Relations) -> Relation:
    """The earliest day of being placed, of the plan being given up and of an order; blank while none has come."""

    def earlier(first: Relation, second: str) -> Relation:
        return cases((first.isnull() | (row[second] < first), row[second]), otherwise=first)

    return permanence.mutate(waited_until_on=reduce(earlier, ENDS, row.placed_for_adoption_on))


derived = DerivedColumns(
    title="Until when a child waited for an adoptive family",
    because="Who was waiting can then be asked as at any day.",
    onto="permanence",
    uses=("permanence.placed_for_adoption_on", "permanence.decision_reversed_on", "permanence.ordered_on"),
    adds={"waited_until_on": Kind.DATE},
    add=add,
)
