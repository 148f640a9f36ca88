"""However people work on an action, in any order: no green without evidence, and nothing that worsens improves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from lineofsight.core.progress import Evidence as Held
from lineofsight.web.improvement.actions.changing import keep
from lineofsight.web.improvement.actions.evidence import give_evidence, verify_evidence, withdraw_evidence
from lineofsight.web.improvement.actions.progress import move_due_day, take_step
from lineofsight.web.improvement.actions.putting_back import put_back_record
from lineofsight.web.improvement.actions.ratings import confirm_rating
from lineofsight.web.improvement.actions.success_tests import add_test, end_test
from lineofsight.web.improvement.models import Action, Evidence, RatingGiven, SuccessTest
from lineofsight.web.improvement.queries.standing import standing_of
from lineofsight.web.improvement.queries.verified import counts, evidence_of
from lineofsight.web.improvement.rules import STEPS
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import ON_TRACK, WITH_EVIDENCE, a_lead, a_plan, a_priority, an_action, reader_as

ROLES = ("pod_manager", "head_of_service", "director", "quality_auditor", "performance_analyst")
TODAY = timezone.localdate()
FIGURE = "20241231-846-1a2b3c4d/assessments_in_time/2024-04-01..2024-04-30/whole/0f1e2d3c"
who = st.integers(0, len(ROLES) - 1)
which = st.integers(0, 3)


class Work(RuleBasedStateMachine):
    """One action that a pod manager leads and a head of service owns, and everybody who may do something to it."""

    scale = WITH_EVIDENCE

    @initialize()
    def begin(self):
        self.undone = transaction.atomic()
        self.undone._from_testcase = True
        self.undone.__enter__()
        users = [someone(role) for role in ROLES]
        self.readers = [reader_as(user=user) for user in users]
        self.own = {users[0].pk, users[1].pk}
        self.action = an_action(a_priority(a_plan(self.scale), owner=users[1]), due_on=TODAY + timedelta(days=9))
        a_lead(self.action, users[0])

    def teardown(self):
        if hasattr(self, "undone"):
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    # ------------------------------------------------------------ what people do

    @rule(by=who)
    def hand_in(self, by):
        self.try_to(self.hand_in_figure, by)

    @rule(by=who, piece=which)
    def revise(self, by, piece):
        self.on(Evidence, piece, lambda each: self.try_to(self.hand_in_figure, by, revises=each))

    @rule(by=who, piece=which, accepted=st.booleans())
    def verify(self, by, piece, accepted):
        said = {"accepted": accepted, "because": "So."}
        self.on(Evidence, piece, lambda each: self.try_to(verify_evidence, by, evidence=each, **said))

    @rule(by=who, piece=which)
    def withdraw(self, by, piece):
        self.on(
            Evidence,
            piece,
            lambda each: self.try_to(withdraw_evidence, by, evidence=each, after=each.version, because="So."),
        )

    @rule(by=who, piece=which, version=st.integers(1, 3))
    def put_evidence_back(self, by, piece, version):
        self.on(Evidence, piece, lambda each: self.put_back(each, by, version))

    @rule(by=who, version=st.integers(1, 5))
    def put_action_back(self, by, version):
        self.put_back(self.fresh, by, version)

    @rule(by=who, step=st.sampled_from(STEPS))
    def go_on(self, by, step):
        self.try_to(take_step, by, action=self.fresh, was=step.was, now=step.now, because="So.")

    @rule(by=who, days=st.integers(-60, 60))
    def move(self, by, days):
        to_on = TODAY + timedelta(days=days)
        self.try_to(move_due_day, by, action=self.fresh, was_on=self.fresh.due_on, to_on=to_on, because="So.")

    @rule(by=who, kind=st.sampled_from(("document", "indicator")), piece=which)
    def set_test(self, by, kind, piece):
        shown = {"evidence": self.nth(Evidence, piece)} if kind == "document" else {"measure": "any", "least": 90}
        self.try_to(add_test, by, of=self.fresh, kind=kind, words="Shown", **shown)

    @rule(by=who, piece=which)
    def stop_test(self, by, piece):
        self.on(
            SuccessTest, piece, lambda each: self.try_to(end_test, by, test=each, after=each.version, because="So.")
        )

    @rule(by=who, state=which)
    def rate(self, by, state):
        states = standing_of(self.fresh).states
        given = {"state": states[state % len(states)], "because": "Because I say so"}
        self.try_to(confirm_rating, by, action=self.fresh, **given)

    # ------------------------------------------------------------ a fact worsens, and all else stays

    @rule(piece=which)
    def evidence_is_lost(self, piece):
        def lose(each):
            if not each.withdrawn_at:
                each.withdrawn_at = timezone.now()
                keep(each, after=each.version, by=self.readers[0])

        self.on(Evidence, piece, lambda each: self.no_better(lambda: lose(each)))

    @rule(days=st.integers(1, 60))
    def time_runs_out(self, days):
        def earlier():
            action = self.fresh
            action.due_on -= timedelta(days=days)
            keep(action, after=action.version, by=self.readers[0])

        self.no_better(earlier)

    @rule()
    def a_test_fails(self):
        """One more test, of a figure that nobody knows: whatever the others say, it is not met."""
        if self.tests_count():
            said = {"kind": "indicator", "measure": "nobody_measures_this", "least": 90, "words": "Shown"}
            self.no_better(lambda: add_test(of=self.fresh, by=self.readers[2], **said))

    # ------------------------------------------------------------ how

    @property
    def fresh(self):
        return Action.objects.select_related("plan", "priority").get(pk=self.action.pk)

    def tests_count(self):
        return SuccessTest.objects.filter(action=self.action, withdrawn_at=None).exists()

    def nth(self, model, number):
        rows = list(model.objects.filter(action=self.action).order_by("pk"))
        return rows[number % len(rows)] if rows else None

    def on(self, model, number, act):
        if row := self.nth(model, number):
            act(row)

    def hand_in_figure(self, *, by, revises=None):
        said = {"words": "In time", "dated_on": date(2024, 5, 1), "figure": FIGURE}
        return give_evidence(action=self.fresh, by=by, revises=revises, **said)

    def put_back(self, record, by, version):
        said = {"version": version, "after": record.version, "because": "So."}
        self.try_to(put_back_record, by, record=record, **said)

    def try_to(self, act, by, **said):
        try:
            with transaction.atomic():
                act(by=self.readers[by], **said)
        except (ValidationError, PermissionDenied):
            return

    def no_better(self, worsen):
        before = self.place_of_proposal()
        worsen()
        assert self.place_of_proposal() <= before

    def place_of_proposal(self):
        standing = standing_of(self.fresh)
        return standing.scale.scale.states.index(standing.proposal.state)

    # ------------------------------------------------------------ what holds whatever they do

    @invariant()
    def green_is_proposed_and_offered_only_with_evidence(self):
        if hasattr(self, "readers"):
            standing = standing_of(self.fresh)
            has_some = any(counts(each) for each in evidence_of([self.action.pk]))
            assert (standing.facts.evidence is Held.VERIFIED) == has_some
            if standing.proposed and standing.proposed.needs_evidence:
                assert has_some

    @invariant()
    def what_was_rated_green_had_evidence_then(self):
        for rating in RatingGiven.objects.filter(state__needs_evidence=True).select_related("action"):
            checks = [check for each in evidence_of([rating.action_id]) for check in each.verifications.all()]
            assert any(check.accepted and check.at <= rating.confirmed_at for check in checks)

    @invariant()
    def nobody_verified_their_own(self):
        for each in evidence_of([self.action.pk]) if hasattr(self, "readers") else ():
            for check in each.verifications.all():
                assert check.by_id not in self.own | {each.received_by_id}

    @invariant()
    def what_was_checked_says_what_it_said(self):
        for each in evidence_of([self.action.pk]) if hasattr(self, "readers") else ():
            assert (each.words, each.figure) == ("In time", FIGURE)


class WorkOnTrack(Work):
    """The same on a scale whose green says that it goes as planned."""

    scale = ON_TRACK


SHORT = settings(max_examples=6, stateful_step_count=18, deadline=None)
LONG = settings(max_examples=300, stateful_step_count=50, deadline=None)


@pytest.mark.django_db
@pytest.mark.parametrize("work", (Work, WorkOnTrack))
def test_whatever_people_do(work):
    run_state_machine_as_test(work, settings=SHORT)


@pytest.mark.long
@pytest.mark.django_db
@pytest.mark.parametrize("work", (Work, WorkOnTrack))
def test_whatever_people_do_for_long(work):
    run_state_machine_as_test(work, settings=LONG)
