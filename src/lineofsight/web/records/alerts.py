"""Mail to the information guardian. It says that something waits for them, and never of whom or by whom."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import send_mail
from django_tasks import task

from lineofsight.web.records import glass, restrictions


@task()
def send_alert(what: str) -> None:
    """Send it, where the council has said to whom. The job holds these few words and nothing else."""
    if settings.GUARDIAN_EMAIL:
        words = f"{what[:1].upper()}{what[1:]}. Sign in to Line of Sight to see what waits for you."
        send_mail(f"Line of Sight: {what}", words, None, [settings.GUARDIAN_EMAIL])


def alert(what: str) -> None:
    """Have it sent within the minute, if what is being done now is kept."""
    send_alert.enqueue(what)


def remind_of_overdue_reviews() -> None:
    """Tell the guardian how many reviews are overdue, if any are. To be done once a day."""
    overdue = {
        "reviews of broken glass are overdue": glass.count_overdue_reviews(),
        "reviews of restrictions are overdue": restrictions.count_overdue_reviews(),
    }
    for what, count in overdue.items():
        if count:
            alert(f"{count} {what}")
