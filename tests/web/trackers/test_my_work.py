"""My work and my team: whose children, how they press, and which of them nobody holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.records.models import AccessLogEntry
from lineofsight.web.trackers.queries.my_work import my_children, shown
from tests.factories.web_accounts import a_team, covering, someone
from tests.factories.web_records import a_load, a_person, a_restriction, an_allocation
from tests.factories.web_trackers import a_deadline, queries_of, text_of

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 3)


@pytest.fixture(autouse=True)
def load():
    return a_load(as_at=DAY)


@pytest.fixture
def user():
    return someone("social_worker", worker_id="W1")


@pytest.fixture
def worker(client, user):
    client.force_login(user)
    return client


@pytest.fixture
def team():
    return a_team("Pod 1")


@pytest.fixture
def manager(client, team):
    client.force_login(someone("pod_manager", team=team))
    return client


def a_child(surname, worker_id="W1", **allocated):
    person = a_person("Ada", surname)
    an_allocation(person, worker_id=worker_id, **allocated)
    return person


def groups(client):
    answer = client.get(reverse("my_work"))
    return {press.value: [each.person.surname for each in found] for press, found in answer.context["groups"]}


# ---------------------------------------------------------------- my work


def test_children_stand_under_what_presses_most(worker):
    for name, days in (("Late", -1), ("Today", 0), ("Week", 7), ("Later", 8), ("Unknown", None)):
        a_deadline(a_child(name), due_on=None if days is None else DAY + timedelta(days=days))
    a_child("Nothing")
    a_child("Canary", worker_id="W2")

    assert groups(worker) == {
        "Overdue": ["Late"],
        "Due in the next 7 days": ["Today", "Week"],
        "Due later": ["Later"],
        "No due date": ["Unknown", "Nothing"],
    }
    said = text_of(worker.get(reverse("my_work")))
    assert "Due in the next 7 days 2 children" in said
    assert "1 working day late" in said
    assert "No deadline runs." in said


def test_the_next_of_each_kind_is_told_and_no_more(worker):
    child = a_child("Ada")
    a_deadline(child, due_on=DAY + timedelta(days=3))
    a_deadline(child, due_on=DAY + timedelta(days=9))
    a_deadline(child, due_on=DAY - timedelta(days=1), met_on=DAY - timedelta(days=1))

    said = text_of(worker.get(reverse("my_work")))
    assert "6 March 2025" in said
    assert "12 March 2025" not in said
    assert "2 March 2025" not in said


def test_a_covered_colleagues_children_are_marked(worker, user):
    covering(user, "W2")
    a_child("Own")
    a_child("Covered", worker_id="W2", worker_name="Sam Carer")
    both = a_child("Both", worker_id="W2", worker_name="Sam Carer")
    an_allocation(both, worker_id="W1", holds_case=False, role="Family support")

    found = worker.get(reverse("my_work")).context["groups"][0][1]
    assert {each.person.surname: each.work.covered_for for each in found} == {
        "Own": (),
        "Covered": ("Sam Carer",),
        "Both": (),
    }
    assert "Cover for Sam Carer" in text_of(worker.get(reverse("my_work")))


def test_each_child_shown_stands_in_the_log_once(worker, user):
    child = a_child("Own")
    a_deadline(child, due_on=DAY)

    worker.get(reverse("my_work"))

    assert list(AccessLogEntry.objects.values_list("reader", "person", "what")) == [(user.pk, child.pk, "my work")]


def test_who_has_no_number_or_no_children_is_told_so(client, worker):
    assert "No children are allocated to you" in text_of(worker.get(reverse("my_work")))

    client.force_login(someone("director"))
    a_child("Canary", worker_id="")
    said = text_of(client.get(reverse("my_work")))
    assert "no number in the case system" in said
    assert "Canary" not in said


def test_my_work_asks_no_more_for_three_children_than_for_one(worker):
    a_deadline(a_child("One"), due_on=DAY)
    at_one = queries_of(lambda: worker.get(reverse("my_work")))
    for name in ("Two", "Three"):
        a_deadline(a_child(name), due_on=DAY)

    assert queries_of(lambda: worker.get(reverse("my_work"))) == at_one


# ---------------------------------------------------------------- my team


def loads(client, **query):
    return client.get(reverse("my_team"), query).context["page"].object_list


def test_each_worker_has_a_caseload_and_counts(manager, team):
    first, second = a_child("One", team=team), a_child("Two", team=team)
    a_child("Three", worker_id="W2", team=team)
    a_child("Closed", worker_id="W2", team=team).__class__.objects.filter(surname="Closed").update(is_open=False)
    an_allocation(second, worker_id="W2", team=team, holds_case=False)
    for days in (-1, 0, 7, 8):
        a_deadline(first, due_on=DAY + timedelta(days=days), worker_id="W1", team=team)
    a_deadline(second, due_on=DAY - timedelta(days=1), worker_id="", team=team)

    found = {load.name: (load.children, load.overdue, load.due) for load in loads(manager)}
    assert found == {"W1": (2, 1, 2), "W2": (1, 0, 0), "No worker": (0, 1, 0)}
    page = manager.get(reverse("my_team")).content.decode()
    assert f"{reverse('tracker', args=['assessment'])}?show=overdue&amp;worker=W1&amp;team=" in page


def test_only_the_teams_own_are_told(manager, team):
    a_child("Ours", worker_id="W1", team=team)
    other = a_child("Theirs", worker_id="WCANARY", team=a_team("Pod 2"))
    a_deadline(other, due_on=DAY - timedelta(days=1), worker_id="WCANARY")

    answer = manager.get(reverse("my_team"))
    assert [load.name for load in answer.context["page"]] == ["W1"]
    assert b"WCANARY" not in answer.content


def test_a_head_of_service_chooses_a_team(client, team):
    client.force_login(someone("head_of_service"))
    for number, each in enumerate((team, a_team("Pod 2"))):
        child = a_child(f"Child{number}", worker_id=f"W{number}", team=each)
        a_deadline(child, due_on=DAY, worker_id=f"W{number}", team=each)

    assert [load.name for load in loads(client)] == ["W0", "W1"]
    assert [load.name for load in loads(client, team=team.pk)] == ["W0"]
    assert "Pod 1" in text_of(client.get(reverse("my_team"), {"team": team.pk}))


def test_an_open_case_that_nobody_holds_is_loud(manager, team):
    a_child("Held", team=team)
    a_child("Canary", worker_id="", team=team)
    reviewed = a_child("Reviewed", worker_id="", team=team)
    an_allocation(reviewed, worker_id="W9", holds_case=False)
    closed = a_child("Closed", worker_id="", team=team)
    closed.is_open = False
    closed.save()
    a_child("Elsewhere", worker_id="", team=a_team("Pod 2"))

    said = text_of(manager.get(reverse("my_team")))
    assert "2 children with open work and nobody to hold the case" in said
    listed = manager.get(reverse("unallocated_children"))
    assert [person.surname for person, _ in listed.context["people"]] == ["Canary", "Reviewed"]
    assert AccessLogEntry.objects.filter(what="my team: unallocated").count() == 2


def test_where_every_case_is_held_nothing_is_loud(manager, team):
    a_child("Held", team=team)

    assert "nobody to hold the case" not in text_of(manager.get(reverse("my_team")))
    assert "Every open case has somebody who holds it." in text_of(manager.get(reverse("unallocated_children")))


def test_a_worker_has_no_team_page(worker):
    a_child("Own")

    assert worker.get(reverse("my_work")).status_code == 200
    assert worker.get(reverse("my_team")).status_code == 404
    assert worker.get(reverse("unallocated_children")).status_code == 404


@pytest.mark.parametrize("name", ("my_team", "unallocated_children"))
def test_my_team_asks_no_more_for_three_than_for_one(manager, team, name):
    def rows(number):
        a_deadline(a_child("Held", worker_id=f"W{number}", team=team), due_on=DAY, worker_id=f"W{number}", team=team)
        a_child("Unheld", worker_id="", team=team)

    rows(1)
    at_one = queries_of(lambda: manager.get(reverse(name)))
    rows(2)
    rows(3)

    assert queries_of(lambda: manager.get(reverse(name))) == at_one


def test_a_child_who_is_restricted_between_two_reads_is_left_out(user):
    kept, restricted = a_child("Kept"), a_child("Canary")
    reader = reader_of(user, on=timezone.localdate())
    found = my_children(reader, "W1", DAY)
    a_restriction(restricted, owner=someone("head_of_service"))

    assert [each.person for _, group in shown(found, DAY, reader=reader) for each in group] == [kept]
    assert [entry.person for entry in AccessLogEntry.objects.all()] == [kept.pk]
