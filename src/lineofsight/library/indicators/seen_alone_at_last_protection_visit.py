"""Children on a plan seen alone at their last visit."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CP-20",
    title="Children on a protection plan who were seen alone at the last visit at which they were seen",
    because="A child may say alone what cannot be said before a parent.",
    subject="child_protection_visit_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.last_event_on.notnull(),
    achieved=row.seen_alone,
    not_recorded=row.seen_alone.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="child_protection_visits_in_time",
    source="Annex A of the inspection framework, list 7: yes, no or blank.",
    note=(
        "A blank is not recorded, and is told apart from a no. A visit that missed the child is passed over. Babies "
        "are counted although few are seen alone in any useful sense: cut it by age group."
    ),
    examples=(
        Example(
            says="Yes, no and blank are three answers; a child not visited yet is in neither part.",
            given={
                "child_protection_plans": [
                    {"child_id": child, "child_protection_plan_id": f"p{child}", "started_on": "2023-01-03"}
                    for child in "abcd"
                ],
                "child_protection_visits": [
                    {"child_id": child, "visited_on": "2023-03-02", "seen_alone": alone}
                    for child, alone in (("a", True), ("b", False), ("c", None))
                ],
            },
            period="2023-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="The last visit counts, not an earlier one; one that missed the child changes nothing.",
            given={
                "child_protection_plans": [{"child_protection_plan_id": "p", "started_on": "2023-01-03"}],
                "child_protection_visits": [
                    {"visited_on": "2023-02-01", "child_seen": True, "seen_alone": False},
                    {"visited_on": "2023-03-01", "child_seen": True, "seen_alone": True},
                    {"visited_on": "2023-03-20", "child_seen": False, "seen_alone": False},
                    {"visited_on": "2023-04-01", "child_seen": True, "seen_alone": False},
                ],
            },
            period="2023-03",
            gives=(1, 1),
            not_recorded=0,
        ),
    ),
)
