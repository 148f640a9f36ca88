"""Since when a child in care has last been visited in the present home, for every stretch between visits."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.intervals import intervals
from lineofsight.library.spells_of_the_child import laid_to_spells
from lineofsight.library.stretches_of_care import with_child

KEY = "stay_id"
CARRIED = ("care_period_id", "moved_in_on", "long_term_since_on", "adoptive_since_on")


def build(relations: Relations) -> Relation:
    """Each home begins with a stretch without a visit; each visit at which the child was seen begins the next.

    Whether the child was seen is taken as yes where it is blank. Visits on the day of a move belong to the new home.
    """
    stays = relations["home_intervals"].mutate(moved_in_on=row.last_event_on)
    visits = with_child(relations["care_visits"], relations).filter(row.child_seen.fill_null(True))
    visits = visits.select("authority", "source_ref", "child_id", event_on=row.visited_on)
    cut = intervals(
        stays, laid_to_spells(visits, stays, key=KEY), key=KEY, carried={}, opened="from_on", closed="until_on"
    )
    known = stays.select("authority", KEY, *CARRIED)
    return cut.left_join(known, ["authority", KEY]).select(cut, *(known[name] for name in CARRIED))


derived = DerivedTable(
    title="Stretches between visits to children in care",
    because="Whether a child had been visited in time can then be asked as at any day.",
    uses=("care_visits.visited_on",),
    where_told=("care_visits.child_seen",),
    columns={
        "child_id": Kind.TEXT,
        "care_period_id": Kind.TEXT,
        "stay_id": Kind.TEXT,
        "moved_in_on": Kind.DATE,
        "long_term_since_on": Kind.DATE,
        "adoptive_since_on": Kind.DATE,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "last_event_on": Kind.DATE,
    },
    build=build,
    key="care_period_id",
    after=("home_intervals",),
)
