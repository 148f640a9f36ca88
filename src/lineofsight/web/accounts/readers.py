"""The reader: who is asking, and what their roles let them do and see on this day."""

from __future__ import annotations

from dataclasses import dataclass, field

from lineofsight.web.accounts.permissions import Permission, Reach
from lineofsight.web.accounts.roles import ROLES, Role

_WIDEST_FIRST = (Reach.SERVICE, Reach.TEAM, Reach.ALLOCATED)


@dataclass(frozen=True)
class Reader:
    """Somebody who asks to read. Every query about a child takes one, and nobody reads without being one.

    ``teams`` are the numbers (primary keys) of their teams and all teams under those; ``workers`` their own number in
    the case system and those of the workers whom they cover today.
    """

    user_id: int
    name: str
    roles: tuple[Role, ...] = ()
    teams: frozenset[int] = frozenset()
    workers: frozenset[str] = frozenset()
    permissions: frozenset[Permission] = field(init=False)
    reach: Reach = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "permissions", frozenset().union(*(role.permissions for role in self.roles)))
        sees = {role.reach for role in self.roles if Permission.SEE_CHILDREN in role.permissions}
        object.__setattr__(self, "reach", next((reach for reach in _WIDEST_FIRST if reach in sees), Reach.NOBODY))

    def may(self, permission: Permission) -> bool:
        """Whether one of their roles lets them do it."""
        return permission in self.permissions

    def __str__(self) -> str:
        return self.name


def reader_with(user_id: int, name: str, roles: tuple[str, ...], **places: frozenset) -> Reader:
    """A reader with the roles of these names."""
    return Reader(user_id, name, tuple(ROLES[role] for role in roles), **places)
