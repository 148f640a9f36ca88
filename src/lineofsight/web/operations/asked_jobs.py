"""Jobs that pages asked for, afterwards: what failed is done again, and what is done is forgotten."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

TRIED_FOR = timedelta(days=1)
CUT_OFF_AFTER = timedelta(hours=2)
KEPT_FOR = timedelta(days=14)


def try_again() -> None:
    """Have done again what failed within the last day, or was cut off when its process ended. Twice does no harm."""
    now = timezone.now()
    cut_off = Q(status=TaskResultStatus.RUNNING, started_at__lt=now - CUT_OFF_AFTER)
    not_done = DBTaskResult.objects.filter(cut_off | Q(status=TaskResultStatus.FAILED))
    not_done.filter(enqueued_at__gt=now - TRIED_FOR).update(status=TaskResultStatus.READY)


def forget_old() -> None:
    """Remove what is done with: of a job that failed it holds an error in full, which may name a child."""
    begun = DBTaskResult.objects.exclude(status=TaskResultStatus.READY)
    begun.filter(enqueued_at__lt=timezone.now() - KEPT_FOR).delete()
