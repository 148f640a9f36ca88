"""The agenda that the facts propose: what is overdue, off course, ready to be called done, or changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.progress import Completion, Evidence, Impact, timing_in_words
from lineofsight.web.common.templatetags.words import count_of, day
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.models import Action, Meeting, Priority
from lineofsight.web.improvement.queries.board_changes import Changed, changed_since
from lineofsight.web.improvement.queries.board_stays import Staying, staying
from lineofsight.web.improvement.queries.boards import meeting_before, open_tasks, plans_of, standings_of
from lineofsight.web.improvement.queries.standing import Standing
from lineofsight.web.improvement.queries.tested import Tested
from lineofsight.web.improvement.queries.ways import ways_of
from lineofsight.web.performance.queries.kept import current_moment

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
    out_of_reach = _out_of_reach(found)
    on_it = list(meeting.items.filter(withdrawn_at=None).values_list("action", "kind", "words"))
    actions = {action for action, _, _ in on_it if action}
    words = {(kind, said) for _, kind, said in on_it}
    items = [item for item in _standing_items(meeting, before) if (item.kind, item.words) not in words]
    for standing in found:
        number = standing.action.pk
        if number not in actions:
            reasons = list(_reasons(standing, stays.get(number), changed.get(number), out_of_reach))
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


def _reasons(
    standing: Standing, stays: Staying | None, changed: Changed | None, out_of_reach: Mapping[int, date]
) -> Iterator[tuple[str, str]]:
    """Every kind that an action fits, each with why."""
    if stays and stays.escalation:
        yield "escalated", f"escalated to {stays.escalation.to_whom} on {day(stays.escalation.escalated_on)}"
    if standing.is_overdue:
        yield "overdue", timing_in_words(standing.facts, standing.on)
    if stays and stays.is_due:
        yield "overdue" if standing.is_overdue else "off_course", for_how_long(stays)
    yield from _off_course(standing, out_of_reach)
    yield from _for_green(standing, changed)
    if changed:
        yield "changed", f"{count_of(len(changed.changes), 'change')} since the last meeting"


def for_how_long(stays: Staying) -> str:
    """How long it has stayed as it is, as a clause. A month counts once it is whole."""
    state = f"{stays.state.name} since {day(stays.red_since)}" if stays.state else f"late since {day(stays.late_since)}"
    return f"{state}, over {count_of(stays.meetings, 'meeting')} and {count_of(stays.months, 'month')}"


def _out_of_reach(found: Sequence[Standing]) -> dict[int, date]:
    """The tests that are not met and cannot be, even with every case to come in time: by which day, by number."""
    missed = [result for standing in found for result in standing.tests if _is_missed(result) and result.definition]
    moment = current_moment() if missed else None
    ways = ways_of(moment, missed) if moment else {}
    return {test: way.horizon.by_on for test, way in ways.items() if way and way.main and way.main.is_out_of_reach}


def _is_missed(result: Tested) -> bool:
    return result.impact is Impact.NOT_MET


def _off_course(standing: Standing, out_of_reach: Mapping[int, date]) -> Iterator[tuple[str, str]]:
    """Tests that are not met, each by its own words: an agenda is read by people who may see no figure."""
    for result in filter(_is_missed, standing.tests):
        by_on = out_of_reach.get(result.test.pk)
        asked = f" (by {day(result.test.by_on)})" if result.test.by_on else ""
        beyond = f", and can no longer be by {day(by_on)}, even with every case to come in time" if by_on else ""
        yield "off_course", f"a test of success, “{result.test.words.rstrip('.')}”{asked}, is not met{beyond}"
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
