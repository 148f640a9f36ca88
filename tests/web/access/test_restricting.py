"""Restricting a record: a reason, an owner, and a review within 90 days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.web.records.actions.restrictions import restrict
from lineofsight.web.records.alerts import remind_of_overdue_reviews
from lineofsight.web.records.models import AccessLogEntry, Restriction
from lineofsight.web.records.queries import children
from lineofsight.web.records.restrictions import restrictions
from tests.factories.web_access import page_text, reader
from tests.factories.web_accounts import signed_in, someone
from tests.factories.web_records import a_person, a_restriction, an_allocation

pytestmark = pytest.mark.django_db


@pytest.fixture
def head():
    return someone("head_of_service", email="head@council.example")


@pytest.fixture
def worker():
    return someone("social_worker", worker_id="w1", email="worker@council.example")


@pytest.fixture
def person():
    person = a_person("Ann", "Hart")
    an_allocation(person, worker_id="w1")
    return person


def typed(days=30, **said):
    day = timezone.localdate() + timedelta(days=days)
    date = {"review_on_day": day.day, "review_on_month": day.month, "review_on_year": day.year}
    return date | {
        "kind": "staff_family",
        "addresses_only": "no",
        "reason": "Her uncle is a pod manager.",
        "owner": "head@council.example",
        "shared_with": "",
        **said,
    }


def test_a_restriction_counts_at_once(client, head, worker, person):
    assert list(children(reader=reader(worker))) == [person]

    signed_in(client, head).post(f"/children/{person.reference}/restrict/", typed())

    made = Restriction.objects.get()
    assert (made.owner, made.made_by, made.kind) == (head, head, "staff_family")
    assert made.review_on == timezone.localdate() + timedelta(days=30)
    assert list(children(reader=reader(worker))) == []


def test_those_named_go_on(client, head, worker, person):
    signed_in(client, head).post(
        f"/children/{person.reference}/restrict/", typed(shared_with="WORKER@council.example\n\n")
    )

    assert list(children(reader=reader(worker))) == [person]


@pytest.mark.parametrize(
    ("said", "told"),
    (
        ({"days": 91}, "The review must be within 90 days from today"),
        ({"days": -1}, "The review must be within 90 days from today"),
        ({"reason": " "}, "Enter the reason"),
        ({"kind": ""}, "Choose why it is restricted"),
        ({"owner": "nobody@council.example"}, "Nobody who can sign in is called “nobody@council.example”"),
        ({"shared_with": "nobody"}, "Nobody who can sign in is called “nobody”"),
    ),
)
def test_all_of_it_must_be_said(client, head, person, said, told):
    answer = signed_in(client, head).post(f"/children/{person.reference}/restrict/", typed(**said))

    assert told in page_text(answer)
    assert Restriction.objects.count() == 0


@pytest.mark.parametrize(("days", "reason"), ((91, "Why."), (-1, "Why."), (30, "  ")))
def test_no_way_round_the_form_makes_a_longer_or_unreasoned_one(head, person, days, reason):
    day = timezone.localdate() + timedelta(days=days)

    with pytest.raises(Refused):
        restrict(person, kind="risk", reason=reason, owner=head, review_on=day, by=head)


def test_whoever_left_cannot_own_one(client, head, person, worker):
    worker.is_active = False
    worker.save()

    answer = signed_in(client, head).post(f"/children/{person.reference}/restrict/", typed(owner=worker.email))

    assert "Nobody who can sign in is called" in page_text(answer)


@pytest.mark.usefixtures("head")
def test_nobody_restricts_a_record_that_they_may_not_open(client, person):
    a_restriction(person, owner=someone("head_of_service"))
    manager = someone("pod_manager")

    assert signed_in(client, manager).post(f"/children/{person.reference}/restrict/", typed()).status_code == 404
    assert Restriction.objects.count() == 1


def test_a_restriction_is_listed_to_those_who_may_open_the_record(head, person):
    made, named = a_restriction(person, owner=head), someone("inspector")
    a_restriction(a_person(), owner=head, shared_with=[named])

    assert list(restrictions(reader=reader(someone("inspector")))) == []
    assert made not in restrictions(reader=reader(named))
    assert restrictions(reader=reader(named)).count() == 1


def test_keeping_sets_the_next_review_and_says_who_and_why(client, head, person):
    made = a_restriction(person, owner=head, review_on=timezone.localdate())

    signed_in(client, head).post(f"/restrictions/{made.reference}/", typed(60, decision="keep", reason="Still so."))

    made.refresh_from_db()
    decided = made.decisions.get()
    assert made.review_on == timezone.localdate() + timedelta(days=60)
    assert (decided.decision, decided.by, decided.reason) == ("keep", head, "Still so.")


@pytest.mark.parametrize("days", (91, -1))
def test_keeping_it_needs_a_review_within_ninety_days(client, head, person, days):
    made = a_restriction(person, owner=head)

    signed_in(client, head).post(f"/restrictions/{made.reference}/", typed(days, decision="keep"))

    assert made.decisions.count() == 0


def test_lifting_opens_the_record(client, head, worker, person):
    made = a_restriction(person, owner=head)

    signed_in(client, head).post(f"/restrictions/{made.reference}/", {"decision": "lift", "reason": "He has left."})

    assert list(children(reader=reader(worker))) == [person]
    assert client.get(f"/restrictions/{made.reference}/").status_code == 404


def test_sharing_names_one_more(client, head, worker, person):
    made = a_restriction(person, owner=head)
    said = {"decision": "share", "reason": "Their own worker.", "user": worker.username}

    signed_in(client, head).post(f"/restrictions/{made.reference}/", said)

    assert list(children(reader=reader(worker))) == [person]
    assert made.decisions.get().reason == f"{worker.name}: Their own worker."


@pytest.mark.parametrize("decision", ("share", "keep"))
def test_a_decision_that_lacks_its_half_is_refused(client, head, person, decision):
    made = a_restriction(person, owner=head)

    answer = signed_in(client, head).post(f"/restrictions/{made.reference}/", {"decision": decision, "reason": "So."})

    assert "There is a problem" in page_text(answer)
    assert made.decisions.count() == 0


def test_the_list_shows_the_soonest_review_first_and_says_what_is_overdue(client, head):
    today = timezone.localdate()
    later, sooner = a_person("Later"), a_person("Sooner")
    a_restriction(later, owner=head, review_on=today + timedelta(days=5))
    a_restriction(sooner, owner=head, from_on=today - timedelta(days=90), review_on=today - timedelta(days=1))
    text = page_text(signed_in(client, head).get("/restrictions/"))

    assert text.index("Overdue") < text.index("Sooner") < text.index("Later")
    assert set(AccessLogEntry.objects.values_list("person", "what")) == {
        (later.pk, "restrictions"),
        (sooner.pk, "restrictions"),
    }


def test_overdue_reviews_are_told_without_names(head, person, settings):
    settings.GUARDIAN_EMAIL = "guardian@council.example"
    today = timezone.localdate()
    a_restriction(person, owner=head, from_on=today - timedelta(days=90), review_on=today - timedelta(days=1))
    remind_of_overdue_reviews()

    assert [sent.subject for sent in mail.outbox] == ["Line of Sight: 1 reviews of restrictions are overdue"]


def test_a_longer_list_takes_no_more_queries(client, head, count_queries):
    signed_in(client, head)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            a_restriction(a_person(), owner=head)
        counts.append(count_queries(lambda: client.get("/restrictions/")))

    assert counts[0] == counts[1]
