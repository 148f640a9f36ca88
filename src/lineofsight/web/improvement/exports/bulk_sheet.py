"""The sheet on which many actions are changed away from the site: how they stand, and blank columns for changes."""

from __future__ import annotations

from lineofsight.formats.figures_workbook import Cell, Sheet
from lineofsight.web.improvement.models.plan_actions import STATES
from lineofsight.web.improvement.queries.standing import Standing
from lineofsight.web.improvement.queries.table import NOT_RATED, PlanShown, leads_of, rating_name
from lineofsight.web.improvement.rules import STEPS

SHEET = "Actions"
REFERENCE, VERSION, NUMBER = "Reference", "Version", "No"
STATE, WHY_STATE = "New state", "Reason for the state"
DUE, WHY_DUE = "New due date", "Reason for the new date"
LEAD, UPDATE, UPDATE_OF = "New lead", "Update", "Update is of"
RATING, WHY_RATING = "New rating", "Reason for the rating"
TO_FILL_IN = (STATE, WHY_STATE, DUE, WHY_DUE, LEAD, UPDATE, UPDATE_OF, RATING, WHY_RATING)
AS_IT_STANDS = (REFERENCE, VERSION, NUMBER, "Action", "State", "Due", "Lead", "Rating")
READ = (REFERENCE, VERSION, *TO_FILL_IN)

NOTES = (
    "Fill in what changes, in the columns from “New state” on. What is left blank stays as it is.",
    "Leave the reference and the version as they are: by them it is known what was changed by somebody else meanwhile.",
    "A new due date needs a reason. So does a rating other than the facts lead to, and reopening an action.",
    "Several leads are parted by a semicolon, and take the place of those whom the action has.",
    "An update without a day is of the day on which the sheet is taken in.",
    "Nothing is saved before you have seen what would change, and then all of it is saved or nothing.",
)


def bulk_sheets(shown: PlanShown) -> list[Sheet]:
    """The sheet to fill in, and one that says how."""
    rows = [_row(standing) for area in shown.areas for standing in area.standings]
    states = dict(STATES)
    steps = [(states[step.was], states[step.now], "yes" if step.needs_reason else "") for step in STEPS]
    scale = next((standing.scale for standing in shown.all if standing.scale), None)
    ratings = [(state.name, state.definition) for state in scale.states.all()] if scale else []
    return [
        Sheet(SHEET, (*AS_IT_STANDS, *TO_FILL_IN), rows),
        Sheet("How to fill it in", ("How to fill it in",), [(note,) for note in NOTES]),
        Sheet("States", ("From this state", "to this one", "Needs a reason"), steps),
        Sheet("Ratings", ("Rating", "Meaning"), ratings),
    ]


def _row(standing: Standing) -> tuple[Cell, ...]:
    action, rating = standing.action, rating_name(standing)
    stands = (
        action.reference,
        action.version,
        action.number,
        action.words,
        action.get_state_display(),
        action.due_on or action.due_words,
        "; ".join(leads_of(standing)),
        None if rating == NOT_RATED else rating,
    )
    return (*stands, *[None] * len(TO_FILL_IN))
