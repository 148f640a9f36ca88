"""Reminders go to whoever leads or verifies, over a mail server that really takes them, once, and tell nothing."""

from __future__ import annotations

import socket
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from django.utils import timezone

from lineofsight.web.improvement.models import Reminder
from lineofsight.web.improvement.reminders import send_reminders
from lineofsight.web.operations.recurring import RECURRING
from tests.factories.web_accounts import someone
from tests.factories.web_boards import a_task
from tests.factories.web_improvement import a_lead, a_plan, an_action, evidence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("post")]
TODAY = timezone.localdate()


class Postbox:
    """Takes every mail but those for ``refused``, and keeps what it took."""

    def __init__(self):
        self.taken, self.refused = [], set()

    async def handle_RCPT(self, _server, _session, envelope, address, _rcpt_options):  # noqa: N802 - the library's name
        if address in self.refused:
            return "550 There is no such box"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - the library's name
        self.taken.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=default)))
        return "250 OK"

    @property
    def words(self):
        return [message.get_content() for _, message in self.taken]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def post(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.ALLOWED_HOSTS = ["line.council.example"]
    postbox = Postbox()
    server = Controller(postbox, hostname="127.0.0.1", port=settings.EMAIL_PORT)
    server.start()
    yield postbox
    server.stop()


def led_by(lead, *, due_in, **details):
    """An action in progress that is due in so many days, below nought so many days ago."""
    return an_action(leads=(lead,), due_on=TODAY + timedelta(days=due_in), **details)


def kinds():
    return list(Reminder.objects.values_list("kind", "time"))


@pytest.mark.parametrize(
    ("due_in", "reminded"),
    (
        (8, []),
        (7, [("due_soon", 0)]),
        (0, [("due_soon", 0)]),
        (-1, [("overdue", 0)]),
        (-20, [("overdue", 0)]),
        (-62, [("overdue", 2)]),
    ),
)
def test_the_week_before_the_day_after_and_each_month(due_in, reminded, post):
    led_by(someone("pod_manager"), due_in=due_in)

    assert send_reminders() == len(reminded)
    assert kinds() == reminded
    assert len(post.taken) == len(reminded)


def test_one_digest_a_person_which_says_how_many_and_where(post):
    lead = someone("pod_manager", name="Carys Llewellyn", email="carys@council.example")
    for due_in in (3, -3, -4):
        led_by(lead, due_in=due_in, words="See Jo Bloggs at once", plan=a_plan(title="Secret plan"))
    a_task(owner=lead, owner_words="Carys", due_on=TODAY + timedelta(days=2))

    assert send_reminders() == 1

    (to, message) = post.taken[0]
    words = message.get_content()
    assert (to, message["Subject"]) == (["carys@council.example"], "Line of Sight: 4 things wait for you")
    assert words.splitlines()[:2] == [
        "2 actions or tasks of yours are overdue.",
        "2 actions or tasks of yours are due within a week.",
    ]
    assert "https://line.council.example/my-improvement-work/" in words
    whole = message.as_string()
    assert [secret for secret in ("Bloggs", "at once", "Secret", "Carys", "Llewellyn") if secret in whole] == []


def test_nobody_is_reminded_twice(post):
    led_by(someone("pod_manager"), due_in=-3)

    assert [send_reminders(), send_reminders(), len(post.taken)] == [1, 0, 1]


def test_the_next_month_reminds_again():
    led_by(someone("pod_manager"), due_in=-3)
    send_reminders()

    assert send_reminders(TODAY + timedelta(days=31)) == 1
    assert kinds() == [("overdue", 0), ("overdue", 1)]


def test_a_date_that_is_moved_reminds_anew():
    action = led_by(someone("pod_manager"), due_in=-3)
    send_reminders()
    type(action).objects.filter(pk=action.pk).update(due_on=TODAY + timedelta(days=5))

    assert send_reminders() == 1
    assert kinds() == [("overdue", 0), ("due_soon", 0)]


def test_every_lead_with_an_account_is_reminded():
    action = led_by(someone("pod_manager"), due_in=-3)
    a_lead(action, someone("head_of_service"))
    a_lead(action, "Somebody by name only")

    assert send_reminders() == 2


@pytest.mark.parametrize(
    "details", ({"state": "verified"}, {"state": "closed"}, {"withdrawn_at": timezone.now()}, {"due_on": None})
)
def test_nothing_to_do_and_nobody_is_reminded(details):
    said = {"due_on": TODAY - timedelta(days=3)} | details
    an_action(leads=(someone("pod_manager"),), **said)

    assert send_reminders() == 0


def test_actions_of_a_closed_plan_are_over():
    led_by(someone("pod_manager"), due_in=-3, plan=a_plan(closed_on=date(2024, 1, 1)))

    assert send_reminders() == 0


@pytest.mark.parametrize(("role", "is_open"), ((None, True), ("elected_member", True), ("pod_manager", False)))
def test_who_may_not_see_plans_any_more_is_not_reminded(role, is_open):
    led_by(someone(role, is_active=is_open), due_in=-3)

    assert send_reminders() == 0


def test_verifiers_are_reminded_of_what_has_waited_for_a_week(post):
    auditor, lead = someone("quality_auditor"), someone("pod_manager")
    waits = timezone.now() - timedelta(days=7)
    for received_at in (waits, timezone.now()):
        action = an_action(leads=(lead,), due_on=TODAY + timedelta(days=90))
        evidence(action, received_at=received_at, received_by=lead)

    assert send_reminders() == 1
    assert post.taken[0][0] == [auditor.email]
    assert post.words[0].startswith("1 action waits to be verified by you or a colleague.")


def test_nobody_is_asked_to_verify_their_own():
    auditor = someone("quality_auditor")
    action = an_action(leads=(auditor,), due_on=TODAY + timedelta(days=90))
    evidence(action, received_at=timezone.now() - timedelta(days=9))

    assert send_reminders() == 0


def test_an_address_that_is_refused_stops_nobody_elses_mail(post):
    first, second = someone("pod_manager", name="A"), someone("pod_manager", name="B")
    for lead in (first, second):
        led_by(lead, due_in=-3)
    post.refused.add(first.email)

    assert send_reminders() == 1
    assert post.taken[0][0] == [second.email]
    post.refused.clear()
    assert send_reminders() == 1
    assert post.taken[1][0] == [first.email]


def test_without_a_server_nothing_breaks_and_the_next_time_sends(settings):
    led_by(someone("pod_manager"), due_in=-3)
    there, settings.EMAIL_PORT = settings.EMAIL_PORT, free_port()

    assert send_reminders() == 0
    assert Reminder.objects.count() == 0
    settings.EMAIL_PORT = there
    assert send_reminders() == 1


def test_what_was_claimed_when_the_machine_fell_over_is_not_sent_again():
    lead = someone("pod_manager")
    action = led_by(lead, due_in=-3)
    Reminder.objects.create(account=lead, kind="overdue", about=action.reference, for_on=action.due_on)

    assert send_reminders() == 0


def test_a_site_that_does_not_know_its_name_says_where_in_words(post, settings):
    settings.ALLOWED_HOSTS = [".council.example"]
    led_by(someone("pod_manager"), due_in=-3)

    send_reminders()

    assert "open “My improvement work”" in post.words[0]


def test_reminders_recur():
    assert send_reminders in RECURRING
