"""How each action stands: its three facts kept apart, the rating that they lead to, and the one that was given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from lineofsight.core.progress import (
    COMPLETION_IN_WORDS,
    EVIDENCE_IN_WORDS,
    Completion,
    Delivery,
    Evidence,
    Facts,
    PieceOfEvidence,
    evidence_held,
    timing_in_words,
)
from lineofsight.core.proposals import Proposal, impact_in_words, propose
from lineofsight.web.improvement.models import (
    Action,
    DueChange,
    Plan,
    RatingGiven,
    RatingPublished,
    RatingScale,
    RatingState,
    SuccessTest,
)
from lineofsight.web.improvement.models import Evidence as Shown
from lineofsight.web.improvement.queries.tested import Tested, tested
from lineofsight.web.improvement.queries.verified import evidence_of, is_in_use, verification_of
from lineofsight.web.improvement.rules import OPEN, own_of

COMPLETIONS = {
    "proposed": Completion.PROPOSED,
    "agreed": Completion.AGREED,
    "in_progress": Completion.IN_PROGRESS,
    "awaiting_verification": Completion.DONE,
    "verified": Completion.VERIFIED,
    "reopened": Completion.REOPENED,
    "closed": Completion.CLOSED,
}
NO_SCALE = "This plan has no rating scale, so nothing is proposed."


@dataclass(frozen=True)
class Standing:
    """One action with all that its rating follows from, as it was on a day.

    ``given`` is the rating that stands, and ``published`` what a document said, each blank where there is none.
    """

    action: Action
    on: date
    facts: Facts
    proposal: Proposal
    scale: RatingScale | None
    given: RatingGiven | None
    published: RatingPublished | None
    tests: tuple[Tested, ...]
    evidence: tuple[Shown, ...]
    moves: tuple[DueChange, ...]

    @property
    def delivery(self) -> str:
        """Delivery against time, in words."""
        return _sentence(timing_in_words(self.facts, self.on))

    @property
    def completion(self) -> str:
        return _sentence(COMPLETION_IN_WORDS[self.facts.completion])

    @property
    def impact(self) -> str:
        """What the tests of success say, and whether anything verified shows it."""
        return _sentence(f"{impact_in_words(self.facts)}; {EVIDENCE_IN_WORDS[self.facts.evidence]}")

    @property
    def is_overdue(self) -> bool:
        """Whether its day has passed, and it is not even said to be done."""
        return self.action.state in OPEN and self.action.due_on is not None and self.action.due_on < self.on

    @property
    def proposed(self) -> RatingState | None:
        """The row of the state that is proposed."""
        return self.row_of(self.proposal.state.name) if self.proposal.state else None

    @property
    def differs(self) -> bool:
        """Whether the rating that stands is another than the facts lead to today, or there is none yet."""
        return self.proposed is not None and (self.given is None or self.given.state_id != self.proposed.pk)

    @property
    def states(self) -> list[RatingState]:
        """The states of the scale that counts, the best first."""
        return list(self.scale.states.all())[::-1] if self.scale else []

    @property
    def people(self) -> frozenset[int]:
        """The accounts that lead or own it."""
        owner = self.action.priority.owner_id if self.action.priority else None
        return own_of((lead.account_id for lead in self.action.led_by), owner)

    def row_of(self, name: str) -> RatingState | None:
        """The row of a state of the scale that counts, by its name."""
        return next((state for state in self.states if state.name == name), None)


def standing_of(action: Action, *, on: date | None = None) -> Standing:
    """How one action stands, today or on a day that has passed."""
    found = actions_with_people(Action.objects.filter(pk=action.pk))
    return standings(found, plan=action.plan, on=on)[0]


def actions_with_people(actions: Iterable[Action]) -> list[Action]:
    """The actions with their area, and with those who lead them (``led_by``)."""
    leads = Action.leads.rel.related_model.objects.filter(withdrawn_at=None).select_related("account")
    return list(
        actions.select_related("priority__owner", "plan").prefetch_related(Prefetch("leads", leads, to_attr="led_by"))
    )


def standings(actions: Sequence[Action], *, plan: Plan, on: date | None = None) -> list[Standing]:
    """How each of a plan's actions stands, in their order. As many reads for one as for a hundred."""
    on = on or timezone.localdate()
    numbers = [action.pk for action in actions]
    scale = scale_on(plan, on)
    shown, moves = (
        _by_action(evidence_of(numbers)),
        _by_action(DueChange.objects.filter(action__in=numbers).select_related("by")),
    )
    given = _latest(RatingGiven.objects.filter(action__in=numbers, rated_on__lte=on).select_related("state"))
    said = _latest(RatingPublished.objects.filter(action__in=numbers, rated_on__lte=on).select_related("state"))
    own, of_areas = _tests(actions)
    results = tested([*(test for tests in (*own.values(), *of_areas.values()) for test in tests)], on=on)
    found = []
    for action in actions:
        tests = own.get(action.pk) or of_areas.get(action.priority_id, [])
        results_here = tuple(results[test.pk] for test in tests)
        evidence, moved = tuple(shown[action.pk]), tuple(moves[action.pk])
        facts = _facts(action, results_here, evidence, moved, on)
        proposal = propose(scale.scale, facts, on=on) if scale else Proposal(None, NO_SCALE)
        found.append(
            Standing(
                action=action,
                on=on,
                facts=facts,
                proposal=proposal,
                scale=scale,
                given=given.get(action.pk),
                published=said.get(action.pk),
                tests=results_here,
                evidence=evidence,
                moves=moved,
            )
        )
    return found


def scale_on(plan: Plan, on: date) -> RatingScale | None:
    """The scale that counts on a day: the latest that had begun; before any had, the first."""
    scales = list(plan.scales.prefetch_related("states"))
    return next((scale for scale in scales if scale.from_on <= on), scales[-1] if scales else None)


def _facts(
    action: Action, results: Sequence[Tested], evidence: Sequence[Shown], moves: Sequence[DueChange], on: date
) -> Facts:
    revised = [move for move in moves if move.was_on is not None]
    return Facts(
        completion=COMPLETIONS[action.state],
        delivery=Delivery(
            starts_on=action.start_on,
            due_on=action.due_on,
            first_due_on=revised[0].was_on if revised else action.due_on,
            finished_on=action.done_on,
            revised=len(revised),
        ),
        tests=tuple(result.impact for result in results),
        evidence=_held(evidence, on),
    )


def _held(evidence: Sequence[Shown], on: date) -> Evidence:
    return evidence_held([_piece(each) for each in evidence if is_in_use(each)], on)


def _piece(evidence: Shown) -> PieceOfEvidence:
    """A piece as the facts see it. Only the latest word on it counts."""
    latest = verification_of(evidence)
    verified_on = timezone.localdate(latest.at) if latest and latest.accepted else None
    return PieceOfEvidence(timezone.localdate(evidence.received_at), verified_on)


def _tests(actions: Sequence[Action]) -> tuple[dict[int, list[SuccessTest]], dict[int, list[SuccessTest]]]:
    """The tests of each action and of each area, by their numbers."""
    areas = {action.priority_id for action in actions if action.priority_id}
    numbers = [action.pk for action in actions]
    rows = SuccessTest.objects.filter(withdrawn_at=None).select_related("evidence__revised_by")
    own, of_areas = defaultdict(list), defaultdict(list)
    for test in rows.filter(action__in=numbers).prefetch_related("evidence__verifications"):
        own[test.action_id].append(test)
    for test in rows.filter(priority__in=areas).prefetch_related("evidence__verifications"):
        of_areas[test.priority_id].append(test)
    return own, of_areas


def _by_action(rows: Iterable[Shown | DueChange]) -> dict[int, list]:
    found = defaultdict(list)
    for row in rows:
        found[row.action_id].append(row)
    return found


def _latest(rows: Iterable[RatingGiven | RatingPublished]) -> dict[int, RatingGiven | RatingPublished]:
    found: dict[int, RatingGiven | RatingPublished] = {}
    for row in rows:
        found.setdefault(row.action_id, row)
    return found


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
