"""Taking over a newer version of a plan: what somebody accepts is changed, and what was before stays in the history."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.improvement.actions.changing import withdraw
from lineofsight.web.improvement.actions.importing import Rows, add_area, claimed, give_own_scale, made_from, saved
from lineofsight.web.improvement.actions.inspections import change_recommendation
from lineofsight.web.improvement.actions.plan_actions import change_action, change_priority, set_leads
from lineofsight.web.improvement.actions.plans import change_plan
from lineofsight.web.improvement.actions.progress import move_due_day
from lineofsight.web.improvement.drafts.changes import Change, Compared
from lineofsight.web.improvement.drafts.checking import KEPT, day_of, in_the_way_of_a_plan
from lineofsight.web.improvement.drafts.leads import leads_of
from lineofsight.web.improvement.drafts.parts import parts_of
from lineofsight.web.improvement.drafts.starting import Data
from lineofsight.web.improvement.models import Action, Plan, Priority, ReadDocument
from lineofsight.web.improvement.queries.newer_versions import changes_by, known_rows, plan_of_which

GONE = "The plan that this is a newer version of is not here any more"


@transaction.atomic
def take_over(*, document: ReadDocument, after: int, accepted: set[str], seen: set[str], by: Reader) -> Plan:
    """Change a plan as a newer version of it says, so far as somebody accepts it.

    ``seen`` are the changes that they were shown, and ``accepted`` those that they take. Ratings and progress bear the
    date of the newer version. A rating that stayed the same is recorded as of that date too.

    Raises:
        ValidationError: other changes have come up meanwhile, or the plan here is newer than the document.
    """
    draft = claimed(document, after, by, in_the_way_of_a_plan)
    plan = plan_of_which(document)
    if plan is None:
        raise ValidationError(GONE)
    told_on = day_of(draft["front"]["dated"])
    if plan.plan_on and told_on < plan.plan_on:
        raise ValidationError(f"The plan here is of {day(plan.plan_on)}. Read an older version as a plan of its own")
    compared = changes_by(document, plan)
    if {change.key for change in compared.changes} != seen:
        raise ValidationError("The plan has been changed meanwhile. Look at what has changed now")
    made_from(document, plan, [0, 0])
    if draft["scale"]["by"] != KEPT:
        give_own_scale(plan, draft, told_on, by)
    _Version(document, plan, compared, by).take([change for change in compared.changes if change.key in accepted])
    _date(plan, document, by)
    return saved(document, by, plan=plan, dated_on=told_on)


def _date(plan: Plan, document: ReadDocument, by: Reader) -> None:
    values = {"plan_on": day_of(document.draft["front"]["dated"]), "document": document.file}
    change_plan(plan=plan, after=plan.version, by=by, because=f"Read from {document.file.name}", **values)


class _Version:
    """A newer version on its way into a plan."""

    def __init__(self, document: ReadDocument, plan: Plan, compared: Compared, by: Reader) -> None:
        self.document, self.plan, self.by, self.draft = document, plan, by, document.draft
        self.compared, self.added = compared, set[int | None]()
        self.rows = Rows(document, plan, by, asked_by=plan.inspections.first())
        self.because = f"As in the version of {day(self.rows.told_on)}"
        self.areas = {area.reference: area for area in plan.priorities.all()}
        self.actions = {action.reference: action for action in plan.actions.all()}
        self.known = {row.reference: row for row in known_rows(plan)}

    def take(self, changes: list[Change]) -> None:
        """Areas first, as actions stand in them; what is gone last."""
        steps: dict[str, Callable[[Change], None]] = {
            "area": self._area,
            "worded": self._worded,
            "told": self._told,
            "due": self._due,
            "leads": self._leads,
            "added": self._added,
            "removed": self._removed,
        }
        for kind, step in steps.items():
            for change in changes:
                if change.kind == kind:
                    step(change)
        self._rate({change.place for change in changes if change.kind == "rated"})

    def _rate(self, accepted: set[int | None]) -> None:
        """Record every rating that was accepted, or that the newer version repeats."""
        turned_down = {change.place for change in self.compared.changes if change.kind == "rated"} - accepted
        for place, reference in self.compared.rows.items():
            if place not in turned_down and place not in self.added:
                self.rows.add_rating(self.actions[reference], self.draft["rows"][place]["rating"])

    def _area(self, change: Change) -> None:
        area = self.draft["areas"][change.place]
        if not change.reference:
            lines = next([part.first, part.last] for part in parts_of(self.draft) if part.area == change.place)
            made = add_area(self.document, self.plan, area, lines, self.by)
            self.areas[made.reference] = made
            self.compared.areas[change.place] = made.reference
            return
        said = {name: area[name] for name, was in self._area_texts(change.reference).items() if area[name].strip()}
        said["owner_words"] = said.pop("owner", self.areas[change.reference].owner_words)
        priority = self.areas[change.reference]
        change_priority(priority=priority, after=priority.version, by=self.by, **said)

    def _area_texts(self, reference: str) -> dict[str, str]:
        area = self.areas[reference]
        names = ("number", "title", "source", "aim", "measurable_success")
        return {name: getattr(area, name) for name in names} | {"owner": area.owner_words}

    def _worded(self, change: Change) -> None:
        row, action = self._both(change)
        names = {"words": "words", "milestones": "milestones_words", "evaluation": "evaluation_words"}
        names["number"] = "number"
        before = action.words
        values = {field: row[name] for name, field in names.items() if row[name].strip()}
        change_action(action=action, after=action.version, by=self.by, because=self.because, **values)
        for answer in action.answers.filter(withdrawn_at=None).select_related("recommendation"):
            asked = answer.recommendation
            if asked.council_words == before:
                change_recommendation(recommendation=asked, after=asked.version, by=self.by, council_words=action.words)
        made_from(self.document, action, row["lines"])

    def _told(self, change: Change) -> None:
        row, action = self._both(change)
        points = [words for _, _, words in change.differences]
        self.rows.add_progress(action, points, row["lines"])

    def _due(self, change: Change) -> None:
        row, action = self._both(change)
        to_on = day_of(row["due_on"])
        move_due_day(action=action, was_on=action.due_on, to_on=to_on, because=self.because, by=self.by)

    def _leads(self, change: Change) -> None:
        row, action = self._both(change)
        set_leads(action=action, leads=leads_of(row["lead"], self.draft["people"]), by=self.by)

    def _added(self, change: Change) -> None:
        row = self.draft["rows"][change.place]
        above = self._above(change.place) if row["kind"] == "sub_action" else None
        made = self.rows.add_action(row, self._area_of(row), above)
        self.actions[made.reference] = made
        self.compared.rows[change.place] = made.reference
        self.added.add(change.place)

    def _above(self, place: int) -> Action | None:
        """The action that a sub-action stands under in the newer version."""
        rows = self.draft["rows"]
        area = rows[place]["area"]
        earlier = [at for at in range(place) if rows[at]["kind"] == "action" and rows[at]["area"] == area]
        reference = next((self.compared.rows[at] for at in reversed(earlier) if at in self.compared.rows), None)
        return self.actions.get(reference)

    def _area_of(self, row: Data) -> Priority | None:
        return self.areas.get(self.compared.areas.get(row["area"], ""))

    def _removed(self, change: Change) -> None:
        action = self.actions[change.reference]
        because = f"Not in the version of {day(self.rows.told_on)}"
        withdraw(record=action, after=action.version, because=because, by=self.by, plan=self.plan)

    def _both(self, change: Change) -> tuple[Data, Action]:
        return self.draft["rows"][change.place], self.actions[change.reference]
