"""Whether anything verified shows an action, and who is too near to it to verify."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q, QuerySet

from lineofsight.web.improvement.models import Action, Evidence, Priority, Verification
from lineofsight.web.improvement.rules import own_of


def people_since(action: Action, at: datetime) -> frozenset[int]:
    """The accounts that lead or own an action now, or did at any time since a moment."""
    leads = action.leads.filter(Q(withdrawn_at=None) | Q(withdrawn_at__gte=at)).values_list("account", flat=True)
    areas = {action.priority_id, *_since(Action.history.filter(id=action.pk), "priority", at)}
    owners = [owner for area in areas for owner in _since(Priority.history.filter(id=area), "owner", at)]
    return own_of([*leads, *owners], action.priority.owner_id if action.priority else None)


def _since(versions: QuerySet, name: str, at: datetime) -> list[int | None]:
    """What each version said that was still the latest after a moment."""
    said = list(versions.order_by("history_id").values_list(name, "history_date"))
    ended = [began for _, began in said[1:]]
    return [value for (value, _), end in zip(said, [*ended, None], strict=False) if end is None or end > at]


def has_verified_evidence(action: Action) -> bool:
    """Whether at least one piece of its evidence counts today."""
    return any(counts(evidence) for evidence in evidence_of([action.pk]))


def was_shown(action: Action, *, at: datetime) -> bool:
    """Whether any of its evidence counted at a moment: by what had been said of it, withdrawn and revised by then."""
    return any(_counted(evidence, at) for evidence in evidence_of([action.pk]))


def _counted(evidence: Evidence, at: datetime) -> bool:
    said = [check for check in evidence.verifications.all() if check.at <= at]
    newer = getattr(evidence, "revised_by", None)
    is_revised = newer is not None and newer.received_at <= at and not _is_withdrawn(newer, at)
    return bool(said) and said[-1].accepted and not is_revised and not _is_withdrawn(evidence, at)


def _is_withdrawn(evidence: Evidence, at: datetime) -> bool:
    return evidence.withdrawn_at is not None and evidence.withdrawn_at <= at


def evidence_of(actions: Collection[int]) -> list[Evidence]:
    """The evidence of these actions, each with its verifications, the latest last, and its revision."""
    found = Evidence.objects.filter(action__in=actions).select_related("file", "received_by", "revised_by")
    return list(found.prefetch_related("verifications__by"))


def verification_of(evidence: Evidence) -> Verification | None:
    """The latest word on it, if anybody has said one."""
    checks = list(evidence.verifications.all())  # not last(), which would pass over what was read with it
    return checks[-1] if checks else None


def is_in_use(evidence: Evidence) -> bool:
    """Whether it is neither withdrawn nor revised."""
    newer = getattr(evidence, "revised_by", None)
    return evidence.withdrawn_at is None and (newer is None or newer.withdrawn_at is not None)


def counts(evidence: Evidence) -> bool:
    """Whether it is in use, and the latest word on it is that it shows what it is said to show."""
    latest = verification_of(evidence)
    return is_in_use(evidence) and latest is not None and latest.accepted
