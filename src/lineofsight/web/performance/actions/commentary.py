"""Writing what is said about a figure."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.performance.models import CommentaryVersion


class WrittenMeanwhile(Exception):  # noqa: N818 - that two people write at once is an ordinary thing
    """Somebody else has written since; ``latest`` is what they wrote."""

    def __init__(self, latest: CommentaryVersion) -> None:
        super().__init__(f"version {latest.number} has been written meanwhile")
        self.latest = latest


def write_commentary(*, measure: str, words: str, after: int, by: Reader) -> CommentaryVersion:
    """Keep these words as the version that follows on version ``after`` (0: the first).

    Raises:
        WrittenMeanwhile: that version is no longer the latest. Nothing is kept then.
    """
    number = after + 1
    try:
        with transaction.atomic():
            return CommentaryVersion.objects.create(
                measure=measure, number=number, words=words, written_by_id=by.user_id
            )
    except IntegrityError:
        latest = CommentaryVersion.objects.select_related("written_by").filter(measure=measure).first()
        if latest is None or latest.number < number:
            raise
        raise WrittenMeanwhile(latest) from None
