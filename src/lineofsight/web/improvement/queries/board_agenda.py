"""The agenda that the facts propose: what is overdue, off course, ready to be called done, or changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.core.progress import Completion, Evidence, Impact, timing_in_words
from lineofsight.web.common.templatetags.words import count_of, day
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.models import Action, Meeting, Priority
from lineofsight.web.improvement.queries.board_changes import Changed, changed_since
from lineofsight.web.improvement.queries.board_stays import Staying, staying
from lineofsight.web.improvement.queries.boards import meeting_before, open_tasks, plans_of, standings_of
from lineofsight.web.improvement.queries.standing import Standing

ORDER = ("standing", "escalated", "overdue", "off_course", "for_green", "changed")


@dataclass(frozen=True)
class ProposedItem:
    """One item that might stand on an agenda: its kind, what it is about, and in one sentence why."""

    kind: str
    words: str
    because: str
    action: Action | None = None
    priority: Priority | None = None

    @property
    def key(self) -> str:
        """By this name a form says that it was chosen."""
        return f"{self.kind}-{self.action.reference if self.action else self.words}"


def proposed_items(meeting: Meeting) -> list[ProposedItem]:
    """What the facts put before a meeting today, without what stands on its agenda already; the gravest first.

    An action stands in it once, under the gravest of the kinds that fit it; the sentence names them all.
    """
    board, before, on = meeting.board, meeting_before(meeting), clock.today()
    since = before.held_at if before else None
    found = standings_of(board, on=on)
    stays = {row.standing.action.pk: row for row in staying(board, found=found, on=on)}
    changed = {row.action.pk: row for row in changed_since(plans_of(board), since)} if since else {}
    on_it = list(meeting.items.filter(withdrawn_at=None).values_list("action", "kind", "words"))
    actions = {action for action, _, _ in on_it if action}
    words = {(kind, said) for _, kind, said in on_it}
    items = [item for item in _standing_items(meeting, before) if (item.kind, item.words) not in words]
    for standing in found:
        number = standing.action.pk
        if number not in actions:
            reasons = list(_reasons(standing, stays.get(number), changed.get(number)))
            items += _item(standing, reasons)
    return sorted(items, key=lambda item: ORDER.index(item.kind))


def _standing_items(meeting: Meeting, before: Meeting | None) -> Iterator[ProposedItem]:
    if before:
        yield ProposedItem("standing", f"Minutes of the meeting of {day(before.meets_on)}", "They are to be agreed.")
    tasks = open_tasks(meeting.board)
    if tasks:
        late = sum(task.due_on < clock.today() for task in tasks)
        because = f"{count_of(len(tasks), 'task')} of earlier meetings not done, {late or 'none'} of them overdue."
        yield ProposedItem("standing", "Tasks of earlier meetings", because)


def _item(standing: Standing, reasons: Sequence[tuple[str, str]]) -> list[ProposedItem]:
    """One item of all the reasons, or none where there is no reason."""
    if not reasons:
        return []
    kind = min((kind for kind, _ in reasons), key=ORDER.index)
    said = "; ".join(words for _, words in sorted(reasons, key=lambda reason: ORDER.index(reason[0])))
    action = standing.action
    return [ProposedItem(kind, str(action), f"{said[:1].upper()}{said[1:]}.", action, action.priority)]


def _reasons(standing: Standing, stays: Staying | None, changed: Changed | None) -> Iterator[tuple[str, str]]:
    """Every kind that an action fits, each with why."""
    if stays and stays.escalation:
        yield "escalated", f"escalated to {stays.escalation.to_whom} on {day(stays.escalation.escalated_on)}"
    if standing.is_overdue:
        yield "overdue", timing_in_words(standing.facts, standing.on)
    if stays and stays.is_due:
        yield "overdue" if standing.is_overdue else "off_course", for_how_long(stays)
    yield from _off_course(standing)
    yield from _for_green(standing, changed)
    if changed:
        yield "changed", f"{count_of(len(changed.changes), 'change')} since the last meeting"


def for_how_long(stays: Staying) -> str:
    """How long it has stayed as it is, as a clause. A month counts once it is whole."""
    state = f"{stays.state.name} since {day(stays.red_since)}" if stays.state else f"late since {day(stays.late_since)}"
    return f"{state}, over {count_of(stays.meetings, 'meeting')} and {count_of(stays.months, 'month')}"


def _off_course(standing: Standing) -> Iterator[tuple[str, str]]:
    missed = [result for result in standing.tests if result.impact is Impact.NOT_MET]
    if missed:
        yield "off_course", f"a test of success is not met ({missed[0].words.rstrip('.')})"
    given, proposed = standing.given, standing.proposed
    if given and proposed and given.state.scale_id == proposed.scale_id and proposed.order < given.state.order:
        yield "off_course", f"rated {given.state.name}, and the facts lead to {proposed.name} today"


def _for_green(standing: Standing, changed: Changed | None) -> Iterator[tuple[str, str]]:
    best, given = (standing.states or [None])[0], standing.given
    if best and standing.proposed == best and (given is None or given.state_id != best.pk):
        yield "for_green", f"the facts lead to {best.name}, which nobody has confirmed yet"
    elif standing.facts.completion is Completion.DONE and standing.facts.evidence is Evidence.VERIFIED:
        yield "for_green", "it is said to be done, its evidence is verified, and somebody has to say whether it is done"
    if changed and any(each.what == "State" and each.words.endswith("to Verified") for each in changed.changes):
        yield "for_green", "it was verified as done since the last meeting"
