"""A background job that fails ends nothing but itself: it is told of without its words, and done again later."""

from __future__ import annotations

import io
import logging
from datetime import timedelta
from smtplib import SMTPServerDisconnected
from threading import Event

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from lineofsight.web.operations import working
from lineofsight.web.operations.asked_jobs import forget_old, try_again
from lineofsight.web.operations.recurring import RECURRING
from lineofsight.web.operations.working import work
from lineofsight.web.records.alerts import alert
from lineofsight.web.records.tasks import refresh_figures
from lineofsight.web.settings.logs import WithoutPersonalData

pytestmark = pytest.mark.django_db(transaction=True)
LOOKS = 3


class MailServerIsDown(EmailBackend):
    """Takes nothing."""

    def send_messages(self, _messages):
        raise SMTPServerDisconnected("Canaryname")


@pytest.fixture(autouse=True)
def _no_waiting_and_jobs_kept_in_the_database(settings, monkeypatch):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.GUARDIAN_EMAIL = "guardian@council.example"
    for seconds in ("SECONDS_BETWEEN_LOOKS", "SECONDS_AFTER_A_FAULT", "SECONDS_BEFORE_ANOTHER_TRY"):
        monkeypatch.setattr(working, seconds, 0.0)


@pytest.fixture
def written():
    """What the log says, as the product writes it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(WithoutPersonalData())
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


def work_for(looks, **jobs):
    """Work until each job has had so many turns, and say which had theirs."""
    stop, had = Event(), []

    def counted():
        had.append("counted")
        if len(had) >= looks:
            stop.set()

    work(stop, dict.fromkeys([*jobs.values(), counted], 0.0))
    return len(had)


def test_a_recurring_job_that_fails_has_its_turn_again_and_the_others_have_theirs(written):
    tried = []

    def failing():
        tried.append("failing")
        raise RuntimeError("Canaryname")

    assert (work_for(LOOKS, failing=failing), len(tried)) == (LOOKS, LOOKS)
    text = written.getvalue()
    assert text.count("a background job failed, and will be tried again") == LOOKS
    assert (" in failing" in text, "builtins.RuntimeError" in text, "Canary" in text) == (True, True, False)


def test_a_database_that_cannot_be_asked_ends_nothing(monkeypatch):
    def unreachable(_worker):
        raise OSError("the database is away")

    monkeypatch.setattr(working.Worker, "run", unreachable)

    assert work_for(LOOKS) == LOOKS


def test_mail_that_no_server_takes_is_sent_once_one_does(settings, written):
    usual, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{__name__}.MailServerIsDown"
    alert("glass was broken")
    work_for(LOOKS)
    (job,) = DBTaskResult.objects.all()
    settings.EMAIL_BACKEND = usual
    work_for(LOOKS, try_again=try_again)

    assert (job.status, "Canary" in written.getvalue()) == (TaskResultStatus.FAILED, False)
    assert [sent.subject for sent in mail.outbox] == ["Line of Sight: glass was broken"]


@pytest.mark.parametrize(
    ("status", "hours", "is_done_again"),
    (
        (TaskResultStatus.FAILED, 1, True),
        (TaskResultStatus.FAILED, 25, False),
        (TaskResultStatus.RUNNING, 1, False),
        (TaskResultStatus.RUNNING, 3, True),
        (TaskResultStatus.SUCCESSFUL, 1, False),
    ),
)
def test_what_failed_or_was_cut_off_is_done_again_for_a_day(status, hours, is_done_again):
    a_job(status, hours=hours)
    try_again()

    assert (DBTaskResult.objects.get().status == TaskResultStatus.READY) == is_done_again


def test_what_is_done_with_is_forgotten_after_a_fortnight():
    for status in TaskResultStatus.values:
        a_job(status, hours=15 * 24)
        a_job(status, hours=13 * 24)
    forget_old()

    left = DBTaskResult.objects.filter(enqueued_at__lt=timezone.now() - timedelta(days=14))
    assert [job.status for job in left] == [TaskResultStatus.READY]
    assert DBTaskResult.objects.count() == 1 + len(TaskResultStatus.values)


def test_both_recur():
    assert {try_again, forget_old} <= set(RECURRING)


def a_job(status, *, hours):
    """A job that was asked for and begun so many hours ago."""
    alert("glass was broken")
    newest = DBTaskResult.objects.latest("enqueued_at")
    at = timezone.now() - timedelta(hours=hours)
    DBTaskResult.objects.filter(pk=newest.pk).update(status=status, enqueued_at=at, started_at=at)


def test_figures_that_cannot_be_made_are_told_of_and_no_job_that_failed(settings, tmp_path, written):
    (tmp_path / "file").write_text("no folder can stand here")
    settings.SNAPSHOTS = tmp_path / "file" / "store"
    refresh_figures.enqueue()
    work_for(LOOKS)

    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL
    assert "The figures could not be refreshed" in written.getvalue()
