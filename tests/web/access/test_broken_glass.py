"""Breaking the glass: one record, one hour, a reason, an alert without names, and a review by somebody else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.web.records.actions.glass import answer_as_second, break_glass, review
from lineofsight.web.records.alerts import remind_of_overdue_reviews
from lineofsight.web.records.models import AccessLogEntry, BrokenGlass
from lineofsight.web.records.queries import children
from tests.factories.web_access import page_text, reader
from tests.factories.web_accounts import signed_in, someone
from tests.factories.web_records import a_broken_glass, a_person, a_restriction

pytestmark = pytest.mark.django_db
TYPED = {"category": "urgent", "reason": "Found alone at the station.", "understood": "on"}


@pytest.fixture(autouse=True)
def _guardian(settings):
    settings.GUARDIAN_EMAIL = "guardian@council.example"


@pytest.fixture
def worker():
    return someone("social_worker", worker_id="w1", name="Wilma Worker")


@pytest.fixture
def person():
    return a_person("Canaryforename", "Canarysurname", child_id="C-7")


def broken(worker, **said):
    return break_glass(**{"number": "C-7", "category": "urgent", "reason": "Found alone.", "by": worker} | said)


def test_it_opens_the_one_record_with_exactly_this_number(client, worker, person):
    a_person(child_id="C-70")
    answer = signed_in(client, worker).post("/break-the-glass/", TYPED | {"number": "C-7"})

    assert (answer.status_code, answer["Location"]) == (302, f"/children/{person.reference}/")
    assert [found.pk for found in children(reader=reader(worker))] == [person.pk]
    glass = BrokenGlass.objects.get()
    assert glass.until_at - glass.at == timedelta(hours=1)


@pytest.mark.parametrize("left_out", ("number", "category", "reason", "understood"))
@pytest.mark.usefixtures("person")
def test_all_of_it_must_be_said(client, worker, left_out):
    typed = {name: value for name, value in (TYPED | {"number": "C-7"}).items() if name != left_out}

    assert signed_in(client, worker).post("/break-the-glass/", typed).status_code == 200
    assert BrokenGlass.objects.count() == 0


def test_the_alert_comes_at_once_and_names_nobody(worker, person):
    broken(worker)

    (sent,) = mail.outbox
    assert sent.to == ["guardian@council.example"]
    said = f"{sent.subject} {sent.body}"
    told = ("Canary", "C-7", person.reference, "Wilma", worker.email, worker.username, "station", "alone")
    assert [word for word in told if word in said] == []


@pytest.mark.usefixtures("person")
def test_an_attempt_that_finds_nobody_opens_nothing_and_is_reviewed(client, worker):
    answer = signed_in(client, worker).post("/break-the-glass/", TYPED | {"number": "C-8"})

    assert "No one record has exactly this reference or number." in page_text(answer)
    glass = BrokenGlass.objects.get()
    assert (glass.person, glass.until_at) == (None, None)
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("person")
def test_before_it_is_broken_nothing_tells_whether_there_is_such_a_record(client, worker):
    signed_in(client, worker)
    typed = {name: value for name, value in TYPED.items() if name != "understood"}

    theirs, none = (
        page_text(client.post("/break-the-glass/", typed | {"number": number})) for number in ("C-7", "C-8")
    )

    assert theirs.replace("C-7", "C-8") == none


@pytest.mark.usefixtures("person")
def test_a_number_that_two_people_have_opens_neither(worker):
    a_person(child_id="C-7", source="another")

    assert broken(worker).until_at is None


@pytest.mark.usefixtures("person")
def test_it_is_to_be_reviewed_within_five_working_days(worker, time_machine):
    time_machine.move_to("2025-04-16T12:00:00Z")  # the Wednesday before Easter

    assert broken(worker).review_by_on == date(2025, 4, 25)


def test_a_sealed_adoption_opens_only_when_a_second_person_agrees(worker, person):
    a_restriction(person, owner=someone("head_of_service"), kind="adoption")
    glass = broken(worker)
    assert (glass.until_at, list(children(reader=reader(worker)))) == (None, [])

    with pytest.raises(Refused, match="Somebody else must answer"):
        answer_as_second(glass, agreed=True, by=worker)
    answer_as_second(glass, agreed=True, by=someone("information_governance"))

    assert list(children(reader=reader(worker))) == [person]


def test_a_second_person_who_says_no_leaves_it_sealed(worker, person):
    a_restriction(person, owner=someone("head_of_service"), kind="adoption")
    glass = answer_as_second(broken(worker), agreed=False, by=someone("information_governance"))

    assert (glass.until_at, list(children(reader=reader(worker)))) == (None, [])
    with pytest.raises(Refused, match="does not wait"):
        answer_as_second(glass, agreed=True, by=someone("information_governance"))


def test_a_request_of_yesterday_is_not_answered_any_more(worker, person, time_machine):
    a_restriction(person, owner=someone("head_of_service"), kind="adoption")
    glass = broken(worker)
    time_machine.move_to(timezone.now() + timedelta(hours=24, seconds=1))

    with pytest.raises(Refused, match="no longer"):
        answer_as_second(glass, agreed=True, by=someone("information_governance"))


def test_nobody_reviews_what_they_broke_or_agreed_to(worker, person):
    a_restriction(person, owner=someone("head_of_service"), kind="adoption")
    second = someone("director")
    glass = answer_as_second(broken(worker), agreed=True, by=second)

    for by in (worker, second):
        with pytest.raises(Refused, match="Somebody else must review"):
            review(glass, was_right=True, said="Fine.", by=by)
    assert review(glass, was_right=False, said="Not needed.", by=someone("director")).was_right is False
    with pytest.raises(Refused, match="already"):
        review(glass, was_right=True, said="Fine.", by=someone("director"))


@pytest.mark.usefixtures("person")
def test_a_director_is_told_that_somebody_else_must_review(client):
    director = someone("director")
    glass = broken(director)

    answer = signed_in(client, director).post(f"/glass/{glass.reference}/", {"was_right": "yes", "said": "Mine."})

    assert "Somebody else must review what you asked for or agreed to." in page_text(answer)
    glass.refresh_from_db()
    assert glass.reviewed_at is None


@pytest.mark.usefixtures("person")
def test_the_reviewer_sees_the_reason_and_what_was_shown_and_that_is_logged(client, worker):
    glass, governor = broken(worker), someone("information_governance")
    signed_in(client, worker).post("/search/", {"number": "C-7"})
    text = page_text(signed_in(client, governor).get(f"/glass/{glass.reference}/"))

    assert "Found alone." in text
    assert ": search</li>" in text
    assert "Canary" not in text
    logged = AccessLogEntry.objects.values_list("reader", "what", "purpose", "broken_glass")
    assert list(logged) == [
        (worker.pk, "search", "urgent", glass.pk),
        (governor.pk, "review of broken glass", "", None),
    ]


@pytest.mark.usefixtures("person")
def test_the_review_is_recorded(client, worker):
    glass, governor = broken(worker), someone("information_governance")
    answer = signed_in(client, governor).post(f"/glass/{glass.reference}/", {"was_right": "yes", "said": "Right."})

    assert (answer.status_code, answer["Location"]) == (302, "/glass/")
    glass.refresh_from_db()
    assert (glass.was_right, glass.reviewed_by) == (True, governor)


def test_an_overdue_review_is_shown_and_told_without_names(client, worker, person):
    a_broken_glass(person, user=worker, review_by_on=timezone.localdate() - timedelta(days=1))
    remind_of_overdue_reviews()
    text = page_text(signed_in(client, someone("information_governance")).get("/glass/"))

    assert "Overdue" in text
    assert [sent.subject for sent in mail.outbox] == ["Line of Sight: 1 reviews of broken glass are overdue"]


def test_nothing_overdue_is_not_told(worker, person):
    a_broken_glass(person, user=worker)
    remind_of_overdue_reviews()

    assert mail.outbox == []


@pytest.mark.usefixtures("person")
def test_without_a_guardian_no_mail_is_sent(worker, settings):
    settings.GUARDIAN_EMAIL = ""
    broken(worker)

    assert mail.outbox == []


def test_a_longer_list_takes_no_more_queries(client, worker, count_queries):
    signed_in(client, someone("information_governance"))
    counts = []
    for more in (1, 2):
        for _ in range(more):
            a_broken_glass(a_person(), user=worker)
        counts.append(count_queries(lambda: client.get("/glass/")))

    assert counts[0] == counts[1]
