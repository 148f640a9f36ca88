"""Acts the story out: every step through the product's own actions, each on its day and by somebody who may take it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from lineofsight.core.rating_scales import scale_of_a_document
from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.decisions import add_options_paper, record_decision
from lineofsight.web.improvement.actions.evidence import give_evidence, verify_evidence
from lineofsight.web.improvement.actions.inspections import add_inspection, add_recommendation
from lineofsight.web.improvement.actions.plan_actions import add_action, add_priority, set_dependencies
from lineofsight.web.improvement.actions.plans import add_objective, add_plan, add_rated_plan, change_plan, give_scale
from lineofsight.web.improvement.actions.progress import move_due_day, take_step, write_update
from lineofsight.web.improvement.actions.ratings import confirm_rating, record_published_rating
from lineofsight.web.improvement.actions.success_tests import add_test
from lineofsight.web.improvement.demonstration.board import meetings
from lineofsight.web.improvement.demonstration.story import (
    AIMS,
    AREAS,
    ASKED,
    ASKED_BY_PEERS,
    BEFORE,
    INSPECTED,
    JUDGEMENTS,
    PLANNED,
    PUBLISHED,
    REVIEWED,
    Area,
    Handed,
    Told,
)
from lineofsight.web.improvement.models import Action, Evidence, Objective, Plan, Priority, Recommendation
from lineofsight.web.improvement.queries.standing import standing_of
from lineofsight.web.improvement.scales import library_scales

SCALE = "three_colours_with_evidence"
RATED_EVERY = 91
MIDDAY = time(12)
INVENTED = b"Invented for the demonstration. Nobody in it exists.\n"


@dataclass
class Stage:
    """Who acts, on which day today is, and what has been made so far."""

    today: date
    readers: dict[str, Reader]
    plan: Plan | None = None
    asked: dict[str, Recommendation] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)

    def day(self, ago: int) -> date:
        return self.today - timedelta(days=ago)

    def moment(self, ago: int) -> datetime:
        return timezone.make_aware(datetime.combine(self.day(ago), MIDDAY))

    @property
    def director(self) -> Reader:
        return self.readers["director"]


Scene = tuple[int, int, Callable[[], object]]
"""How many days ago something is done, its place among what is done that day, and what."""


@transaction.atomic
def act_out(*, people: dict[str, User], on: date) -> Plan:
    """Make the inspections, the plans and all that became of them, as these people would have; the plan that runs."""
    stage = Stage(on, {role: reader_of(user, on=on) for role, user in people.items()})
    with clock.acting_at(stage.moment(PLANNED)):
        before = _plan_before(stage)
        aim = _aims(stage)
        _inspections(stage)
        stage.plan = add_rated_plan(
            by=stage.director,
            title="Improvement plan for children’s services",
            council="Demonstration council",
            plan_on=stage.day(PLANNED),
            about="Our answer to the inspection, and since the summer to the peer challenge as well.",
            scale=library_scales()[SCALE],
            library_scale=SCALE,
            inspections=list(dict.fromkeys(each.inspection for each in stage.asked.values())),
            follows=before,
        )
        for area in AREAS:
            _area(stage, area, aim)
        waiting = {told.number: told.waits_for for area in AREAS for told in area.actions if told.waits_for}
        for number, other in waiting.items():
            set_dependencies(action=stage.actions[number], waits_for=[stage.actions[other]], by=stage.director)
    scenes = [scene for area in AREAS for told in area.actions for scene in _scenes(stage, told)]
    scenes += [*_ratings(stage), *_board(stage), *meetings(stage)]
    for ago, _, act in sorted(scenes, key=lambda scene: (-scene[0], scene[1])):
        with clock.acting_at(stage.moment(ago)):
            act()
    return stage.plan


def _inspections(stage: Stage) -> None:
    inspection = add_inspection(
        by=stage.director,
        source="ofsted",
        title="Inspection of local authority children’s services",
        council="Demonstration council",
        began_on=stage.day(INSPECTED),
        ended_on=stage.day(INSPECTED - 11),
        published_on=stage.day(PUBLISHED),
        inspectors="Four inspectors, all invented",
        judgements=JUDGEMENTS,
    )
    peers = add_inspection(
        by=stage.director,
        source="peer_challenge",
        title="Peer challenge: from audit to practice",
        council="Demonstration council",
        began_on=stage.day(REVIEWED + 20),
        published_on=stage.day(REVIEWED),
    )
    for found, asked in ((inspection, ASKED), (peers, ASKED_BY_PEERS)):
        for number, theirs, ours in asked:
            made = add_recommendation(
                inspection=found, number=number, inspectors_words=theirs, council_words=ours, by=stage.director
            )
            stage.asked[number] = made


def _aims(stage: Stage) -> Objective:
    aim = None
    for level, title in AIMS:
        aim = add_objective(level=level, title=title, parent=aim, by=stage.director)
    return aim


def _area(stage: Stage, area: Area, aim: Objective) -> None:
    priority = add_priority(
        plan=stage.plan,
        number=area.number,
        title=area.title,
        source="Inspection of local authority children’s services",
        aim=area.aim,
        measurable_success=area.success,
        owner_words="Director of children’s services",
        objective=aim,
        by=stage.director,
    )
    for told in area.actions:
        words, role = told.lead
        stage.actions[told.number] = add_action(
            plan=stage.plan,
            priority=priority,
            number=told.number,
            words=told.words,
            milestones_words=told.milestones,
            evaluation_words=told.evaluation,
            partners=list(told.partners),
            start_on=stage.day(PLANNED),
            due_on=stage.day(told.due_ago),
            leads=[(words, stage.readers[role].user_id)],
            answers=[stage.asked[number] for number in told.asked.split()],
            by=stage.director,
        )
        _tests(stage, stage.actions[told.number], told.tests)
    _tests(stage, priority, area.tests)


def _tests(stage: Stage, of: Action | Priority, tests: tuple[dict[str, object], ...]) -> None:
    """The tests that are set with the plan. One that a paper shows is set once the paper is there."""
    for said in tests:
        if "shown_by" not in said:
            by_on = stage.day(-120)
            add_test(of=of, by=stage.director, baseline_on=stage.day(PLANNED), by_on=by_on, **said)


def _scenes(stage: Stage, told: Told) -> Iterator[Scene]:
    """Everything that became of one action."""
    action, lead = stage.actions[told.number], stage.readers[told.lead[1]]
    for ago, now, because in told.steps:
        yield ago, 3, lambda now=now, because=because: _step(stage, action, now, because)
    for ago, due_ago, because in told.moves:
        to_on = stage.day(due_ago)
        yield (
            ago,
            1,
            lambda to_on=to_on, because=because: move_due_day(
                action=action, was_on=action.due_on, to_on=to_on, because=because, by=stage.readers["head_of_service"]
            ),
        )
    for ago, words in told.updates:
        yield (
            ago,
            2,
            lambda ago=ago, words=words: write_update(
                action=action, words=words, said_on=stage.day(ago), by=writer(stage, lead)
            ),
        )
    for handed in told.handed:
        yield handed.ago, 0, lambda handed=handed: _hand_in(stage, action, handed, writer(stage, lead))
        if handed.verified_ago is not None:
            yield handed.verified_ago, 0, lambda handed=handed: _verify(stage, handed)
    for said in told.tests:
        if "shown_by" in said:
            ago = next(handed.ago for handed in told.handed if handed.name == said["shown_by"])
            yield ago, 1, lambda said=said: _test_of_paper(stage, action, said)


def writer(stage: Stage, lead: Reader) -> Reader:
    """Whoever leads it hands in and writes; where that is the auditor, who verifies, the analyst does."""
    return stage.readers["performance_analyst"] if lead == stage.readers["quality_auditor"] else lead


def _step(stage: Stage, action: Action, now: str, because: str) -> None:
    verifies = now in {"verified", "reopened"}
    by = stage.readers["head_of_service"] if verifies and _is_auditors(stage, action) else stage.director
    take_step(action=action, was=action.state, now=now, because=because, by=by)


def _is_auditors(stage: Stage, action: Action) -> bool:
    return action.leads.filter(account=stage.readers["quality_auditor"].user_id).exists()


def _hand_in(stage: Stage, action: Action, handed: Handed, by: Reader) -> None:
    stage.evidence[handed.name] = give_evidence(
        action=action,
        words=handed.words,
        dated_on=stage.day(handed.ago + 5),
        file=ContentFile(INVENTED + handed.words.encode(), name=handed.name),
        by=by,
    )


def _verify(stage: Stage, handed: Handed) -> None:
    verify_evidence(
        evidence=stage.evidence[handed.name],
        accepted=not handed.turned_down,
        because=handed.turned_down,
        by=stage.readers["quality_auditor"],
    )


def _test_of_paper(stage: Stage, action: Action, said: dict[str, object]) -> None:
    told = dict(said)
    add_test(of=action, evidence=stage.evidence[str(told.pop("shown_by"))], by=stage.director, **told)


def _ratings(stage: Stage) -> Iterator[Scene]:
    """Each action is rated every quarter, as is proposed but where somebody said otherwise, and again this week."""
    for area in AREAS:
        for told in area.actions:
            action = stage.actions[told.number]
            for ago in [*range(PLANNED - 30, 30, -RATED_EVERY), 7]:
                yield ago, 8, lambda action=action: _confirm(stage, action)
            for ago, name, because in told.overrides:
                yield ago, 9, lambda action=action, name=name, because=because: _confirm(stage, action, name, because)


def _confirm(stage: Stage, action: Action, name: str = "", because: str = "") -> None:
    standing = standing_of(action, on=clock.today())
    state = standing.row_of(name) if name else standing.proposed
    confirm_rating(action=action, state=state, because=because, by=stage.readers["head_of_service"])


def _board(stage: Stage) -> Iterator[Scene]:
    """A paper with options, and what the board decided on it."""
    action = stage.actions["2.3"]

    def decide() -> None:
        paper = add_options_paper(
            plan=stage.plan,
            action=action,
            title="Who chairs conferences until two posts are filled",
            dated_on=stage.day(435),
            options=["Agency chairs for six months", "Managers of other pods chair", "Wait until the posts are filled"],
            by=stage.readers["head_of_service"],
        )
        record_decision(
            plan=stage.plan,
            action=action,
            paper=paper,
            words="Agency chairs for six months.",
            because="Children cannot wait for a recruitment.",
            decided_on=stage.day(430),
            decided_by="Improvement board",
            by=stage.readers["democratic_services"],
        )

    yield 430, 5, decide


def _plan_before(stage: Stage) -> Plan:
    """The plan before, as its documents tell it. Its colours are what these say, and nobody here confirmed them."""
    plan = add_plan(
        by=stage.director,
        title="Safeguarding action plan",
        council="Demonstration council",
        plan_on=stage.day(1_500),
        closed_on=stage.day(800),
    )
    printed = {"Red": "Not started.", "Amber": "Started.", "Green": "Completed."}
    give_scale(
        plan=plan,
        scale=scale_of_a_document("As its documents print it", printed),
        from_on=plan.plan_on,
        by=stage.director,
    )
    for number, words, colours in BEFORE:
        action = add_action(plan=plan, number=number, words=words, state="in_progress", by=stage.director)
        for ago, colour in zip((1_400, 1_150, 900), colours, strict=True):
            record_published_rating(action=action, words=colour, rated_on=stage.day(ago), by=stage.director)
    change_plan(plan=plan, after=plan.version, about="It was closed when the next inspection came.", by=stage.director)
    return plan
