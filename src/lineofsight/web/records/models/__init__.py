"""The tables of the operational store."""

from __future__ import annotations

from lineofsight.web.records.models.canonical import CANONICAL, model_of
from lineofsight.web.records.models.deadlines import Deadline
from lineofsight.web.records.models.loads import Displaced, Load
from lineofsight.web.records.models.looking import AccessLogEntry, BrokenGlass, Restriction, SharedWith
from lineofsight.web.records.models.people import Allocation, Identity, Person, PossibleDuplicate
from lineofsight.web.records.models.snapshots import SnapshotMade

__all__ = [
    "CANONICAL",
    "AccessLogEntry",
    "Allocation",
    "BrokenGlass",
    "Deadline",
    "Displaced",
    "Identity",
    "Load",
    "Person",
    "PossibleDuplicate",
    "Restriction",
    "SharedWith",
    "SnapshotMade",
    "model_of",
]
