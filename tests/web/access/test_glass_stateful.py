"""However people break the glass, agree and review, in any order: nobody decides about what they did themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from lineofsight.core.readings import Refused
from lineofsight.web.records.actions.glass import OPEN_FOR, answer_as_second, break_glass, review
from lineofsight.web.records.models import BrokenGlass
from lineofsight.web.records.queries import children
from tests.factories.web_access import reader
from tests.factories.web_accounts import appointed, someone
from tests.factories.web_records import a_person, a_restriction

ROLES = ("social_worker", "social_worker", "director", "director", "information_governance", "system_administrator")
NUMBERS = ("ordinary", "sealed", "nobody")
who = st.integers(0, len(ROLES) - 1)


class Glass(RuleBasedStateMachine):
    """Three who may break it and may hold every role beside, one ordinary child and one adopted child."""

    broken = Bundle("broken")

    @initialize()
    def begin(self):
        self.undone = transaction.atomic()
        self.undone._from_testcase = True
        self.undone.__enter__()
        self.users = [someone(role) for role in ROLES]
        for user in self.users:
            appointed(user, "social_worker")
            appointed(user, "information_governance")
        self.people = {number: a_person(child_id=number) for number in NUMBERS[:2]}
        a_restriction(self.people["sealed"], owner=someone("head_of_service"), kind="adoption")

    def teardown(self):
        if hasattr(self, "undone"):
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    @rule(target=broken, by=who, number=st.sampled_from(NUMBERS))
    def break_it(self, by, number):
        return break_glass(number=number, category="urgent", reason="So.", by=self.users[by])

    @rule(glass=broken, by=who, agreed=st.booleans())
    def answer(self, glass, by, agreed):
        self.try_to(lambda: answer_as_second(glass, agreed=agreed, by=self.users[by]))

    @rule(glass=broken, by=who, was_right=st.booleans())
    def say(self, glass, by, was_right):
        self.try_to(lambda: review(glass, was_right=was_right, said="So.", by=self.users[by]))

    @rule(glass=broken, hours=st.integers(1, 30))
    def let_time_pass(self, glass, hours):
        """As if it had been broken earlier."""
        found = BrokenGlass.objects.get(pk=glass.pk)
        found.at -= timedelta(hours=hours)
        found.until_at = found.until_at and found.until_at - timedelta(hours=hours)
        found.save()

    def try_to(self, act):
        try:
            act()
        except Refused:
            return

    @invariant()
    def nobody_decides_about_their_own(self):
        for glass in BrokenGlass.objects.all() if hasattr(self, "users") else ():
            assert glass.second_by_id != glass.user_id
            assert glass.reviewed_by_id is None or glass.reviewed_by_id not in {glass.user_id, glass.second_by_id}
            assert bool(glass.reviewed_at) == bool(glass.reviewed_by_id)
            assert glass.until_at is None or glass.until_at <= timezone.now() + OPEN_FOR

    @invariant()
    def what_is_open_was_asked_for_and_the_sealed_agreed_to(self):
        for user in self.users if hasattr(self, "users") else ():
            for person in children(reader=reader(user)):
                if user.appointments.filter(role="director").exists() and person == self.people["ordinary"]:
                    continue
                asked = BrokenGlass.objects.filter(user=user, person=person, until_at__gt=timezone.now())
                assert asked.exists()
                if person == self.people["sealed"]:
                    assert asked.filter(second_by__isnull=False).exclude(second_by=user).exists()


@pytest.mark.django_db
def test_nobody_decides_about_their_own():
    """A few hundred steps in each run; with the long profile, 50,000."""
    examples = settings().max_examples
    run_state_machine_as_test(
        Glass,
        settings=settings(max_examples=max(examples // 4, 12) if examples < 1000 else examples, stateful_step_count=25),
    )
