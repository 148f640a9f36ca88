"""Reminders by e-mail: one digest a person, which says how many things wait and where to see them, and nothing else.

Mail leaves the council's own systems, so that no name, no plan and no word of any action stands in it.
"""

from __future__ import annotations

import logging
from datetime import date
from smtplib import SMTPConnectError, SMTPException, SMTPServerDisconnected

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.common.templatetags.words import count_of
from lineofsight.web.improvement.models import Reminder
from lineofsight.web.improvement.queries.reminders import Digest, digests

WHAT = (
    ("overdue", "action or task of yours is overdue,actions or tasks of yours are overdue"),
    ("due_soon", "action or task of yours is due within a week,actions or tasks of yours are due within a week"),
    (
        "to_verify",
        "action waits to be verified by you or a colleague,actions wait to be verified by you or a colleague",
    ),
)
log = logging.getLogger(__name__)


def send_reminders(on: date | None = None) -> int:
    """Send what is due today; how many digests were handed over. To be done once a day, and safe to be done oftener.

    Where no server takes mail, the rest waits for the next time. An address that is refused stops nobody else's mail.
    """
    sent = 0
    for digest in digests(on=on or timezone.localdate()):
        claimed, rows = _claim(digest)
        if not rows:
            continue
        try:
            send_mail(subject_of(claimed), words_of(claimed), None, [claimed.email])
        except (SMTPConnectError, SMTPServerDisconnected) as error:
            _give_up(rows, error)
            break
        except SMTPException as error:
            _give_up(rows, error)
        except OSError as error:
            _give_up(rows, error)
            break
        else:
            Reminder.objects.filter(pk__in=rows).update(sent_at=timezone.now())
            sent += 1
    return sent


def subject_of(digest: Digest) -> str:
    many = count_of(len(digest.due), "thing waits,things wait")
    return f"Line of Sight: {many} for you"


def words_of(digest: Digest) -> str:
    """The whole mail, as plain text."""
    lines = [f"{count_of(digest.many(kind), words)}." for kind, words in WHAT if digest.many(kind)]
    return "\n".join(
        [*lines, "", where(), "", "So that nothing is told to others, this mail names nobody and no action."]
    )


def where() -> str:
    """Where the reader sees what waits: the address of the page, where the site knows its own name."""
    host = next((host for host in settings.ALLOWED_HOSTS if host[:1] not in {"*", "."}), "")
    if not host:
        return "Sign in to Line of Sight and open “My improvement work” to see what waits."
    return f"Sign in to see what waits:\nhttps://{host}{reverse('my_improvement_work')}"


def _claim(digest: Digest) -> tuple[Digest, list[int]]:
    """The digest less what another server has claimed meanwhile, and its rows: two that run at once remind once."""
    found = [(due, Reminder.objects.get_or_create(account_id=digest.account, **vars(due))) for due in digest.due]
    mine = [(due, row.pk) for due, (row, is_new) in found if is_new]
    return Digest(digest.account, digest.email, tuple(due for due, _ in mine)), [number for _, number in mine]


def _give_up(rows: list[int], error: Exception) -> None:
    """Leave it to the next time. The log does not say whose mail it was."""
    log.warning("A reminder could not be handed over to the mail server: %s", type(error).__name__)
    Reminder.objects.filter(pk__in=rows).delete()
