"""Which workers hold which children, and what share of a post each worker who holds any has."""

from __future__ import annotations

from datetime import date

import ibis

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row

NEVER = date(9999, 12, 31)


def build(relations: Relations) -> Relation:
    """Rows of two sorts, which are added up apart: a child held (``cases`` 1) and a worker who holds any (their post).

    Only workers whose share of a post is known and above nothing: cases without a post to divide by would swell the
    rest.
    """
    workers = relations["workers"].filter(row.full_time_equivalent > 0)
    workers = workers.select("authority", "worker_id", "full_time_equivalent")
    held = relations["allocations"].join(workers, ["authority", "worker_id"])
    held = held.select(relations["allocations"], workers.full_time_equivalent)
    return _children(held).union(_posts(held))


def _children(held: Relation) -> Relation:
    return held.select(
        "authority",
        "source_ref",
        "worker_id",
        "child_id",
        "team",
        "from_on",
        "until_on",
        cases=ibis.literal(1, "int64"),
        full_time_equivalent=ibis.literal(0.0),
    )


def _posts(held: Relation) -> Relation:
    """A worker counts once, in the team of the case taken on last, for as long as any case taken on so far runs."""
    by_worker = {"group_by": ["authority", "worker_id"], "order_by": ["from_on", "child_id"]}
    held = held.mutate(stops_on=row.until_on.fill_null(NEVER))
    held = held.mutate(
        last_stops_on=row.stops_on.max().over(ibis.cumulative_window(**by_worker)),
        next_on=row.from_on.lead().over(ibis.window(**by_worker)),
    )
    ends_on = cases((row.next_on < row.last_stops_on, row.next_on), otherwise=row.last_stops_on)
    held = held.mutate(ends_on=ends_on)
    return held.select(
        "authority",
        "source_ref",
        "worker_id",
        "team",
        "from_on",
        "full_time_equivalent",
        child_id=nothing(Kind.TEXT),
        until_on=cases((row.ends_on < NEVER, row.ends_on), otherwise=nothing(Kind.DATE)),
        cases=ibis.literal(0, "int64"),
    )


derived = DerivedTable(
    title="Children held and the posts that hold them",
    because="A caseload is children over posts: counted from the records, it can be seen for any day and team.",
    uses=("involvements", "workers.full_time_equivalent"),
    columns={
        "worker_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "team": Kind.TEXT,
        "from_on": Kind.DATE,
        "until_on": Kind.DATE,
        "cases": Kind.WHOLE,
        "full_time_equivalent": Kind.DECIMAL,
    },
    build=build,
    key="worker_id",
    after=("allocations",),
)
