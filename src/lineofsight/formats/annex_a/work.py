"""The teams and workers that the lists name, and who works with which child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.rows import Rows

CLOSED_ON = {6: "closed_on", 7: "ended_on", 8: "ended_on", 9: ""}
ROLE = "allocated worker"


def take_teams_and_workers(lists: Sequence[Rows], drafts: Drafts) -> None:
    """Annex A gives names only, so the name is the number too; two workers of one name cannot be told apart."""
    for table, key, column in (("teams", "team_id", "team"), ("workers", "worker_id", "worker")):
        if any(rows.get(column) is not None for rows in lists):
            first = _first_refs([(rows[column], rows.refs) for rows in lists])
            drafts.add(table, list(first.values()), **{key: list(first), "name": list(first)})


def _first_refs(columns: Sequence[tuple[Sequence[object], Sequence[str]]]) -> dict[object, str]:
    first: dict[object, str] = {}
    for values, refs in columns:
        here = dict(zip(reversed(values), reversed(refs), strict=True))
        here.pop(None, None)
        first = {**here, **first}
    return first


def take_involvements(lists: Mapping[int, Rows], drafts: Drafts) -> None:
    """Who holds each child's case, from lists 6 to 9. Since when is not told; a closed case ends the allocation too."""
    told = {number: rows for number, rows in lists.items() if number in CLOSED_ON and rows.get("worker") is not None}
    first: dict[tuple[object, ...], str] = {}
    for number, rows in told.items():
        columns = (rows["child_id"], rows["worker"], rows["team"], rows[CLOSED_ON[number]])
        for involvement, ref in zip(zip(*columns, strict=True), rows.refs, strict=True):
            if involvement[1] is not None or involvement[2] is not None:
                first.setdefault(involvement, ref)
    if told:
        child_ids = [child_id for child_id, *_ in first]
        drafts.add(
            "involvements",
            list(first.values()),
            involvement_id=_numbered(child_ids),
            child_id=child_ids,
            worker_id=[worker for _, worker, _, _ in first],
            team_id=[team for _, _, team, _ in first],
            ended_on=[ended for *_, ended in first],
            role=[ROLE] * len(first),
        )


def _numbered(child_ids: Sequence[object]) -> list[object]:
    met: Counter[object] = Counter()
    numbers: list[object] = []
    for child_id in child_ids:
        met[child_id] += 1
        numbers.append(f"annex_a:involvement:{child_id}:{met[child_id]}")
    return numbers
