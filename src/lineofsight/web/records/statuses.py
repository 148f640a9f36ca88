"""What a person is to the service today: on a plan, in care, missing. Told by tags, the weightiest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from lineofsight.web.records.models import CANONICAL

SHORT_BREAKS = ("V3", "V4")


@dataclass(frozen=True)
class Status:
    """One tag. ``unless`` names tags beside which it is left out, since they say more."""

    name: str
    title: str
    short: str
    holds: Callable[[date], QuerySet]
    unless: tuple[str, ...] = ()


def running(table: str, on: date, started: str = "started_on", ended: str = "ended_on") -> QuerySet:
    """The rows of a table that run on a day: begun by then, and not ended by then. A blank start has begun."""
    begun = Q(**{f"{started}__isnull": True}) | Q(**{f"{started}__lte": on})
    goes_on = Q(**{f"{ended}__isnull": True}) | Q(**{f"{ended}__gt": on})
    return CANONICAL[table].objects.filter(begun & goes_on, person__isnull=False)


def open_referrals(on: date) -> QuerySet:
    """Referrals that were accepted, or of which that is not recorded, and are not closed."""
    accepted = Q(no_further_action=False) | Q(no_further_action__isnull=True)
    return running("referrals", on, "referred_on", "closed_on").filter(accepted)


def in_care(on: date) -> QuerySet:
    """Care episodes that run; short breaks are not care."""
    breaks = CANONICAL["legal_statuses"].objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=on), person=OuterRef("person"), legal_status__in=SHORT_BREAKS
    )
    others = running("legal_statuses", on).filter(person=OuterRef("person")).exclude(legal_status__in=SHORT_BREAKS)
    return running("care_episodes", on).filter(~Exists(breaks) | Exists(others))


def _leavers(on: date) -> QuerySet:
    """Young people whom the service still follows."""
    followed = Q(in_touch__isnull=True) | ~Q(in_touch__in=("DIED", "RHOM"))
    return CANONICAL["care_leavers"].objects.filter(followed, person__isnull=False)


_IN_ORDER = (
    Status("missing", "Missing", "Missing", lambda on: running("missing_episodes", on)),
    Status("child_protection", "Child protection plan", "CP", lambda on: running("child_protection_plans", on)),
    Status("looked_after", "Looked after", "CLA", in_care),
    Status("section_47", "Section 47 enquiry", "S47", lambda on: running("section_47_enquiries", on)),
    Status("child_in_need", "Child in need", "CIN", open_referrals, unless=("child_protection", "looked_after")),
    Status("care_leaver", "Care leaver", "CL", _leavers, unless=("looked_after",)),
    Status(
        "early_help",
        "Early help",
        "EH",
        lambda on: running("early_help_episodes", on),
        unless=("child_protection", "looked_after", "child_in_need"),
    ),
)
STATUSES = {status.name: status for status in _IN_ORDER}


def is_open(on: date) -> list[QuerySet]:
    """The rows by which a person has open work: whatever a tag stands for, and assessments not yet signed off."""
    return [*(status.holds(on) for status in STATUSES.values()), running("assessments", on, ended="authorised_on")]
