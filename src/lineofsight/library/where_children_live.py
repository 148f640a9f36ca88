"""Kinds of placement put together, and the conditions under which a child in care lives in one of them."""

from __future__ import annotations

from lineofsight.core.derived import Relation
from lineofsight.library.expressions import row

FOSTERED_BY_RELATIVES_OR_FRIENDS = ("Q1", "U1", "U2", "U3")
FOSTERED = (*FOSTERED_BY_RELATIVES_OR_FRIENDS, "Q2", "U4", "U5", "U6")
RESIDENTIAL = ("K1", "K2", "R1", "S1")
SEMI_INDEPENDENT = ("H5", "K3", "P2")


def lives_in(kinds: tuple[str, ...]) -> Relation:
    """Whether the child's latest placement is of one of these kinds and has not ended; blank where the kind is."""
    return row.kind.isin(kinds) & is_placed()


def is_placed() -> Relation:
    """Whether the child's latest placement still ran on the as-at day."""
    return row.placement_ended_on.isnull() | (row.placement_ended_on > row.as_at)


def kind_is_not_recorded() -> Relation:
    """Whether nobody wrote down where a child who is in care lives, or the only placement recorded has ended."""
    return row.kind.isnull() | ~is_placed()
