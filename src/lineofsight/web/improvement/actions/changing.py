"""The one way in which a record is added, changed, set in its place, withdrawn, or put back to an earlier version.

Whoever changes a record says which version they saw. Where it has been changed meanwhile nothing is saved.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.claims import check_saved
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.models import Action, Changeable, Plan

Record = TypeVar("Record", bound=Changeable)
NOT_PUT_BACK = {"id", "reference", "version", "changed_at", "changed_by"}
MOVED_BY_STEPS = {"state", "due_on", "done_on"}
"""What stays of an action when an earlier version of it is put back: each is moved by its own steps, with reasons."""

BESIDE_CHANGED = "Somebody else has changed one of those beside it at this moment. Look at their order, and save again"


class ChangedMeanwhile(Exception):  # noqa: N818 - that two people write at once is an ordinary thing
    """Somebody else has changed the record since; ``latest`` is the record as it is now."""

    def __init__(self, latest: Changeable) -> None:
        super().__init__(f"version {latest.version} has been written meanwhile")
        self.latest = latest


def add(record: Record, *, by: Reader) -> Record:
    """Save a new record as its first version."""
    _sign(record, by, "")
    record.save(force_insert=True)
    check_saved(record)
    return record


def keep(record: Record, *, after: int, by: Reader, because: str = "") -> Record:
    """Save a changed record as the version that follows on version ``after``.

    Raises:
        ChangedMeanwhile: that version is no longer the latest. Nothing is kept then.
    """
    rows = type(record)._base_manager.filter(pk=record.pk)
    with transaction.atomic():
        if not rows.filter(version=after).update(version=after + 1):
            raise ChangedMeanwhile(rows.get())
        record.version = after + 1
        _sign(record, by, because)
        record.save(force_update=True)
        check_saved(record)
    return record


def _sign(record: Changeable, by: Reader, because: str) -> None:
    """Say in the record, and in the version of it that the history is about to take, who changes it and when."""
    record.changed_at, record.changed_by_id = clock.now(), by.user_id
    record._history_date = record.changed_at  # noqa: SLF001 - by this name the history is told
    record._change_reason = because  # noqa: SLF001 - as above
    record.full_clean(exclude=["changed_by"])


@transaction.atomic
def change(  # noqa: PLR0913 - what, who, why, and from which version on
    *, record: Record, after: int, values: dict[str, object], by: Reader, plan: Plan | None, because: str = ""
) -> Record:
    """Give a record new values. What stays as it was makes no new version.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: a value is none that it may have.
    """
    different = [name for name, value in values.items() if getattr(record, name) != value]
    if record.version != after:
        raise ChangedMeanwhile(type(record)._base_manager.get(pk=record.pk))
    if not different:
        return record
    for name in different:
        setattr(record, name, values[name])
    keep(record, after=after, by=by, because=because)
    titles = ", ".join(str(record._meta.get_field(name).verbose_name) for name in different)
    note(f"{record._meta.verbose_name.capitalize()} changed", record, plan=plan, by=by, detail=titles)
    return record


@transaction.atomic
def withdraw(*, record: Record, after: int, because: str, by: Reader, plan: Plan | None) -> Record:
    """Take a record out of use. It stays in the history, and an earlier version of it can be put back.

    Raises:
        ChangedMeanwhile: somebody else has changed it since version ``after``.
        ValidationError: no reason is given.
    """
    if not because.strip():
        raise ValidationError({"because": "Say why it is withdrawn"})
    record.withdrawn_at = clock.now()
    keep(record, after=after, by=by, because=because)
    note(f"{record._meta.verbose_name.capitalize()} withdrawn", record, plan=plan, by=by, detail=because)
    return record


@transaction.atomic
def put_back(  # noqa: PLR0913 - what, who, why, and from which version on
    *, record: Record, version: int, by: Reader, plan: Plan | None, because: str = "", after: int | None = None
) -> Record:
    """Write an earlier version anew, as the latest. What came between stays in the history.

    ``after`` is the version that the person saw as the latest; blank takes the one that the record was read as.

    Raises:
        ChangedMeanwhile: somebody else has changed it since.
        ValidationError: there is no such version.
    """
    earlier = record.history.filter(version=version).first()
    if earlier is None:
        raise ValidationError("There is no such version")
    stays = NOT_PUT_BACK | (MOVED_BY_STEPS if isinstance(record, Action) else set())
    for field in record._meta.concrete_fields:
        if field.name not in stays:
            setattr(record, field.attname, getattr(earlier, field.attname))
    said = f"Put back to version {version}" + (f": {because}" if because else "")
    keep(record, after=record.version if after is None else after, by=by, because=said)
    note(f"{record._meta.verbose_name.capitalize()} put back", record, plan=plan, by=by, detail=said)
    return record


def set_in_place(  # noqa: PLR0913 - what, where, among which, who and why
    *, record: Record, others: Iterable[Record], place: int, by: Reader, plan: Plan, because: str
) -> None:
    """Number a record and those beside it anew, so that it stands there, from 1 on. Only what moves is changed.

    Raises:
        ValidationError: somebody else is changing one of those beside it at this moment.
    """
    in_order = list(others)
    in_order.insert(place - 1, record)
    moved = [(order, each) for order, each in enumerate(in_order) if each.order != order]
    try:
        for order, each in moved:
            each.order = order
            keep(each, after=each.version, by=by, because=because)
    except ChangedMeanwhile:
        raise ValidationError({"place": BESIDE_CHANGED}) from None
    if moved:
        note(because, record, plan=plan, by=by)
