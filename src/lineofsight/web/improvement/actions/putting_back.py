"""Putting an earlier version of any record back, by whoever may change such a record."""

from __future__ import annotations

from django.db import transaction

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.actions.changing import put_back
from lineofsight.web.improvement.actions.evidence import refuse_what_is_checked
from lineofsight.web.improvement.actions.plans import refuse_ring
from lineofsight.web.improvement.actions.progress import refuse_what_is_signed_off
from lineofsight.web.improvement.models import Changeable, Evidence, Objective, Update
from lineofsight.web.improvement.queries.versions import plan_about
from lineofsight.web.improvement.rules import require, written_by

SAID_BY_EVIDENCE = ("words", "dated_on", "file_id", "figure", "action_id")


@transaction.atomic
def put_back_record(*, record: Changeable, version: int, after: int, because: str, by: Reader) -> Changeable:
    """Write an earlier version anew, as the one that follows on version ``after``.

    Raises:
        PermissionDenied: this person may not change such a record.
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: there is no such version, or nobody may make the record say now what it said then.
    """
    require(by, written_by(record._meta.model_name))
    if earlier := record.history.filter(version=version).first():
        _refuse(record, earlier)
    return put_back(record=record, version=version, after=after, because=because, by=by, plan=plan_about(record))


def _refuse(record: Changeable, earlier: Changeable) -> None:
    """Putting back is a change, and is refused where the change would be."""
    if isinstance(record, Objective):
        refuse_ring(record, earlier.parent_id)
    if isinstance(record, Update):
        refuse_what_is_signed_off(record)
    if isinstance(record, Evidence) and _said(earlier) != _said(record):
        refuse_what_is_checked(record)


def _said(evidence: Changeable) -> list[object]:
    return [getattr(evidence, name) for name in SAID_BY_EVIDENCE]
