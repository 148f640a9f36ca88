"""A rating follows from the facts; a person confirms it or says why not; and green is never given without evidence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.core.rating_scales import scale_of_a_document
from lineofsight.web.improvement.actions.evidence import verify_evidence
from lineofsight.web.improvement.actions.ratings import confirm_rating, record_published_rating
from lineofsight.web.improvement.models import PlanEvent, RatingGiven
from lineofsight.web.improvement.queries.standing import actions_with_people, standing_of, standings
from tests.factories.web_accounts import someone
from tests.factories.web_improvement import (
    ON_TRACK,
    a_plan,
    a_priority,
    a_rating,
    a_scale,
    a_state,
    a_test,
    an_action,
    evidence,
    reader_as,
    verified_evidence,
)

TODAY = timezone.localdate()


def in_hand(**details):
    """An action in progress that is not due yet."""
    return an_action(due_on=TODAY + timedelta(days=30), **details)


@pytest.mark.django_db
def test_the_proposal_is_confirmed_with_its_sentence():
    action, director = in_hand(), reader_as("director")

    confirm_rating(action=action, state=a_state(action.plan, "Amber"), by=director)

    rating = RatingGiven.objects.get()
    assert (rating.state.name, rating.proposed.name, rating.is_override) == ("Amber", "Amber", False)
    assert rating.sentence.startswith("Amber, because the action is in progress, it is in time")
    assert (rating.delivery, rating.completion, rating.impact) == ("in_time", "in_progress", "unknown")
    assert rating.confirmed_by_id == director.user_id
    assert PlanEvent.objects.get(what="Rating confirmed").by_id == director.user_id


@pytest.mark.django_db
def test_another_rating_needs_a_reason():
    action, director = in_hand(), reader_as("director")
    red = a_state(action.plan, "Red")

    with pytest.raises(ValidationError, match=r"Say why it is not as proposed\. Amber, because") as refused:
        confirm_rating(action=action, state=red, by=director, because="  ")
    confirm_rating(action=action, state=red, by=director, because="The funding has gone")

    assert list(refused.value.message_dict) == ["because"]
    assert RatingGiven.objects.get().because == "The funding has gone"


@pytest.mark.django_db
@pytest.mark.parametrize("because", ("", "The inspectors said so"))
def test_green_is_refused_without_evidence_whatever_the_reason(because):
    action = in_hand(state="verified")
    evidence(action)

    with pytest.raises(ValidationError, match="Green needs verified evidence, and the evidence is not verified"):
        confirm_rating(action=action, state=a_state(action.plan, "Green"), by=reader_as(), because=because)


@pytest.mark.django_db
def test_green_is_proposed_once_everything_shows_it():
    action = in_hand(state="verified", done_on=TODAY)
    shown = verified_evidence(action)
    a_test(action, kind="audit", measure="", least=None, evidence=shown)

    standing = standing_of(action)
    confirm_rating(action=action, state=standing.proposed, by=reader_as())

    assert standing.proposal.because.startswith("Green, because the action is verified as done")
    assert RatingGiven.objects.get().state.name == "Green"


@pytest.mark.django_db
def test_a_test_of_the_area_counts_for_its_actions():
    area = a_priority()
    action = in_hand(priority=area, state="verified")
    a_test(area, kind="document", measure="", least=None)

    assert standing_of(action).proposal.state.name == "Amber"


@pytest.mark.django_db
def test_what_would_turn_the_colour_is_said():
    action = in_hand()

    (state, missing), *_ = standing_of(action).proposal.refused

    assert state.name == "Green"
    assert missing.startswith("Green needs work that somebody has verified as done, but the action is in progress;")


@pytest.mark.django_db
def test_on_a_scale_whose_meaning_nobody_has_said_nothing_is_proposed():
    scale = scale_of_a_document("As printed", {"Amber": "Started", "Green": "Done and there is evidence"})
    action = in_hand(priority=a_priority(a_plan(scale)))

    standing = standing_of(action)

    assert (
        standing.proposal.because == "Nobody has said yet what each state of this scale means, so nothing is proposed."
    )
    with pytest.raises(ValidationError, match="Green needs verified evidence, and there is no evidence"):
        confirm_rating(action=action, state=a_state(action.plan, "Green"), by=reader_as(), because="Done")
    confirm_rating(action=action, state=a_state(action.plan, "Amber"), by=reader_as(), because="Work has begun")
    assert RatingGiven.objects.get().proposed is None


@pytest.mark.django_db
def test_a_new_scale_counts_from_its_day_and_nothing_is_converted():
    action = in_hand()
    a_rating(action, "Amber", on=TODAY - timedelta(days=30))
    a_scale(action.plan, ON_TRACK, from_on=TODAY)

    standing = standing_of(action)

    assert standing.given.state.name == "Amber"
    assert standing.given.state not in standing.states
    assert standing.proposed.name == "Green"
    assert standing.differs is True


@pytest.mark.django_db
@pytest.mark.parametrize("role", ("pod_manager", "quality_auditor", "performance_analyst", "democratic_services"))
def test_only_some_confirm_ratings(role):
    action = in_hand()

    with pytest.raises(PermissionDenied):
        confirm_rating(action=action, state=a_state(action.plan, "Amber"), by=reader_as(role))

    assert RatingGiven.objects.count() == 0


@pytest.mark.django_db
def test_a_rating_is_of_a_day_that_has_come_and_of_the_plans_own_scale():
    action = in_hand()

    with pytest.raises(ValidationError, match="as of a day to come"):
        confirm_rating(action=action, state=a_state(action.plan), by=reader_as(), rated_on=TODAY + timedelta(days=1))
    with pytest.raises(ValidationError, match="of the rating scale of this plan"):
        confirm_rating(action=action, state=a_state(a_plan(ON_TRACK), "Green"), by=reader_as())


@pytest.mark.django_db
def test_a_published_rating_is_what_a_document_says_and_no_rating_of_ours():
    action = in_hand()

    record_published_rating(action=action, words=" GREEN ", rated_on=date(2017, 9, 1), by=reader_as())
    record_published_rating(action=action, words="Completed", rated_on=date(2018, 9, 1), by=reader_as())

    standing = standing_of(action)
    assert (standing.given, standing.published.words, standing.published.state) == (None, "Completed", None)
    assert action.published_ratings.get(rated_on=date(2017, 9, 1)).state.name == "Green"


STEPS = st.lists(
    st.sampled_from(("hand in", "verify", "turn down", "withdraw", "revise", "say done", "green with a reason")),
    max_size=8,
)


class NoGreenWithoutEvidence(TestCase):
    """Whatever is done in whatever order, green is given when verified evidence is in use, and never else."""

    @given(STEPS)
    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    def test_it(self, steps):
        action, director, auditor = in_hand(), reader_as("director"), reader_as("quality_auditor")
        green, held = a_state(action.plan, "Green"), []
        for step in steps:
            if step == "hand in":
                held.append([evidence(action), False])
            elif step == "revise" and held:
                held[-1] = [evidence(action, revises=held[-1][0]), False]
            elif step in {"verify", "turn down"} and held:
                held[-1][1] = step == "verify"
                verify_evidence(evidence=held[-1][0], accepted=held[-1][1], because="Read", by=auditor)
            elif step == "withdraw" and held:
                gone, _ = held.pop()
                gone.withdrawn_at = timezone.now()
                gone.save()
                if gone.revises_id:
                    held.append([gone.revises, counts_alone(gone.revises)])
            elif step == "green with a reason":
                given_before = RatingGiven.objects.count()
                if any(verified for _, verified in held):
                    confirm_rating(action=action, state=green, by=director, because="All agree")
                    assert RatingGiven.objects.count() == given_before + 1
                else:
                    with pytest.raises(ValidationError):
                        confirm_rating(action=action, state=green, by=director, because="All agree")


def counts_alone(found):
    """Whether the latest word on evidence was that it shows what it is said to show."""
    latest = found.verifications.last()
    return bool(latest and latest.accepted)


@pytest.mark.django_db
def test_reads_do_not_grow_with_the_actions(django_assert_num_queries):
    area = a_priority()
    a_test(area)
    for _ in range(3):
        verified_evidence(an_action(area, leads=(someone("pod_manager"),)))

    def reads(many):
        found = actions_with_people(area.actions.all()[:many])
        return len(standings(found, plan=area.plan))

    with django_assert_num_queries(13):
        assert reads(1) == 1
    with django_assert_num_queries(13):
        assert reads(3) == 3
