"""Who may see whom: one condition on the number of a person, for queries that Django puts together and for SQL alike.

Each part is a list of people that the database makes once, since those restricted, and those allocated to one team,
are few beside all people.
"""

from __future__ import annotations

from django.db import connection
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission, Reach
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.conditions import EVERYBODY, NOBODY, Condition, one_of

STANDS = "records_restriction.lifted_on IS NULL"


def may_see(reader: Reader) -> Condition:
    """Within their reach and not restricted; or, for an hour, behind glass that they broke."""
    if reader.reach is Reach.NOBODY:
        return NOBODY
    return within_reach(reader) & ~closed_to(reader) | behind_glass(reader)


def within_reach(reader: Reader) -> Condition:
    if reader.reach is Reach.NOBODY:
        return NOBODY
    if reader.reach is Reach.SERVICE:
        return EVERYBODY
    allocated = one_of("worker_id", reader.workers - {""})
    if reader.reach is Reach.TEAM:
        allocated |= one_of("team_id", reader.teams)
    return _found_in("records_allocation", allocated)


def closed_to(reader: Reader) -> Condition:
    """The people with a restriction that leaves this reader out."""
    return _found_in("records_restriction", Condition(f"{STANDS} AND NOT addresses_only") & not_opened_to(reader))


def not_opened_to(reader: Reader) -> Condition:
    """Restrictions of which the reader is neither the owner nor named, unless their role opens them all."""
    if reader.may(Permission.OPEN_RESTRICTED):
        return NOBODY
    named = (
        "SELECT 1 FROM records_sharedwith"
        " WHERE records_sharedwith.restriction_id = records_restriction.id AND records_sharedwith.user_id = %s"
    )
    return Condition(f"(owner_id <> %s AND NOT EXISTS ({named}))", (reader.user_id, reader.user_id))


def behind_glass(reader: Reader) -> Condition:
    """The people whose glass the reader broke, as long as it is open."""
    if not reader.may(Permission.BREAK_GLASS):
        return NOBODY
    return _found_in("records_brokenglass", open_glass(reader))


def open_glass(reader: Reader) -> Condition:
    """Glass that this reader broke, and that is still open."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    return Condition("user_id = %s AND until_at > %s AND person_id IS NOT NULL", (reader.user_id, now))


def _found_in(table: str, where: Condition) -> Condition:
    if where == NOBODY:
        return NOBODY
    people = f"SELECT person_id FROM {table} WHERE {where.sql}"  # noqa: S608 - tables and conditions of our own
    return Condition(f"{{person}} IN ({people})", where.values)
