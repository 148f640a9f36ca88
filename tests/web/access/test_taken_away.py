"""What lets somebody see a record counts on each request anew: once it is gone, so is the record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.web_accounts import a_team, covering, signed_in, someone
from tests.factories.web_records import a_broken_glass, a_person, a_restriction, an_allocation

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return a_person()


def day_before():
    return timezone.localdate() - timedelta(days=1)


def role_ends(user, _person):
    user.appointments.update(to_on=day_before())


def account_closes(user, _person):
    user.is_active = False
    user.save()


def allocation_ends(_user, person):
    person.allocations.all().delete()


def record_is_restricted(_user, person):
    a_restriction(person, owner=someone("head_of_service"))


def password_changes(user, _person):
    user.set_password("another long password for nobody")
    user.save()


CAUSES = {
    "role ends": (role_ends, 404),
    "account closes": (account_closes, 302),
    "allocation ends": (allocation_ends, 404),
    "record is restricted": (record_is_restricted, 404),
    "password changes": (password_changes, 302),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_the_next_request_is_refused(person, cause):
    user = someone("social_worker", worker_id="w1")
    an_allocation(person, worker_id="w1")
    change, refused = CAUSES[cause]
    answers = before_and_after(user, person, lambda: change(user, person))

    assert answers == [200, refused]


def before_and_after(user, person, change):
    client, answers = signed_in(Client(), user), []
    answers.append(client.get(f"/children/{person.reference}/").status_code)
    change()
    answers.append(client.get(f"/children/{person.reference}/").status_code)
    return answers


def test_when_cover_ends_the_covered_children_are_gone(person):
    user = someone("social_worker", worker_id="w9")
    an_allocation(person, worker_id="w1")
    cover = covering(user, "w1")

    def end():
        cover.from_on = cover.to_on = day_before()
        cover.save()

    assert before_and_after(user, person, end) == [200, 404]


def test_when_somebody_changes_team_the_old_teams_children_are_gone(person):
    pod, other = a_team(), a_team()
    user = someone("pod_manager", team=pod)
    an_allocation(person, team=pod)

    assert before_and_after(user, person, lambda: user.appointments.update(team=other)) == [200, 404]


def test_after_an_hour_the_glass_is_whole_again(person):
    user = someone("social_worker")
    glass = a_broken_glass(person, user=user)

    def close():
        glass.until_at = timezone.now() - timedelta(seconds=1)
        glass.save()

    assert before_and_after(user, person, close) == [200, 404]


def test_whoever_is_no_longer_named_is_out(person):
    user = someone("inspector")
    restriction = a_restriction(person, owner=someone("head_of_service"), shared_with=[user])

    assert before_and_after(user, person, restriction.shared_with.all().delete) == [200, 404]
