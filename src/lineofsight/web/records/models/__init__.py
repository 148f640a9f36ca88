"""The tables of the operational store."""

from __future__ import annotations

from lineofsight.web.records.models.canonical import ABOUT_A_CHILD, CANONICAL, TABLES, model_of
from lineofsight.web.records.models.deadlines import Deadline
from lineofsight.web.records.models.loads import Displaced, Load
from lineofsight.web.records.models.looking import (
    AccessLogEntry,
    BrokenGlass,
    Restriction,
    RestrictionDecision,
    SharedWith,
)
from lineofsight.web.records.models.people import Allocation, Identity, Joined, Person, PossibleDuplicate
from lineofsight.web.records.models.snapshots import SnapshotMade

__all__ = [
    "ABOUT_A_CHILD",
    "CANONICAL",
    "TABLES",
    "AccessLogEntry",
    "Allocation",
    "BrokenGlass",
    "Deadline",
    "Displaced",
    "Identity",
    "Joined",
    "Load",
    "Person",
    "PossibleDuplicate",
    "Restriction",
    "RestrictionDecision",
    "SharedWith",
    "SnapshotMade",
    "model_of",
]
