"""Who there is: children, the families they belong to, and what happened to each in one referral.

These are the bare bones. Each stage after this one fleshes out a part of them into rows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from lineofsight.synthesis.days import FAR


class Kind(Enum):
    """What a referral comes to, for the family as a whole."""

    NO_ACTION = "no further action at referral"
    ASSESSED = "assessed and closed"
    IN_NEED = "child in need plan"
    ENQUIRED = "section 47 enquiry without a conference"
    CONFERENCED = "initial child protection conference"
    CARE = "care from the start"
    ALONE = "unaccompanied asylum-seeking child"
    DISABLED = "help for a disabled child over years"


class Stay(Enum):
    """What a time in care is like."""

    SHORT = "back home within months"
    TURNING = "a new permanent family, or home, within years"
    LONG = "until grown up"
    ALONE = "unaccompanied, until grown up"
    BREAKS = "short breaks for a disabled child"


@dataclass(slots=True)
class Child:
    """A child. ``number`` is given only once it is known that the child is in the records at all."""

    born: int
    sex: str
    ethnicity: str
    number: int = 0
    child_id: str = ""
    disabled: bool = False
    alone: bool = False
    wanders: bool = False
    plans_before: int = 0
    paths: list[Path] = field(default_factory=list)
    grown: int = 0
    adopted: bool = False


@dataclass(slots=True)
class Care:
    """A time in care of one child, and the help after it."""

    stay: Stay
    started: int
    ended: int
    exit: str = ""
    leaving_until: int = 0
    by_court: bool = False


@dataclass(slots=True)
class Path:
    """What one child went through in one referral. A day of 0 means it never came to that; ``FAR`` means still open."""

    child: Child
    spell: Spell
    closed: int = FAR
    reason: str = "RC7"
    plan_started: int = 0
    plan_ended: int = 0
    in_need_started: int = 0
    in_need_ended: int = 0
    care: Care | None = None
    handed_over: int = 0
    segments: list[Segment] = field(default_factory=list)
    referral_id: str = ""


@dataclass(slots=True)
class Spell:
    """One referral of a family, or of some of its children."""

    family: Family
    kind: Kind
    referred: int
    team: int = 0
    pod: int = 0
    assessed_from: int = 0
    assessed_to: int = 0
    enquired_from: int = 0
    enquired_to: int = 0
    conferenced: int = 0
    transferred_in: bool = False
    paths: list[Path] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)


@dataclass(slots=True)
class Segment:
    """A stretch of work on a family or child that lies with one team, and the workers who did it one after another."""

    team: int
    started: int
    ended: int
    weight: int
    stays: list[Turn] = field(default_factory=list)


@dataclass(slots=True)
class Turn:
    """One worker's turn at a stretch of work."""

    worker_id: str
    started: int
    ended: int
    reason: str


@dataclass(slots=True)
class Family:
    """A household known to the council. ``calls`` are contacts that came to no referral: (day, what came of it)."""

    number: int
    patch: int
    children: list[Child] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)
    calls: list[tuple[int, str, tuple[Child, ...]]] = field(default_factory=list)
