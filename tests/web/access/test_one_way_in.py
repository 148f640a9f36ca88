"""Children's data is read through the gate: no page asks the tables itself, and who else does is written down here."""

from __future__ import annotations

import re
from pathlib import Path

WEB = Path(__file__).parents[3] / "src" / "lineofsight" / "web"
ASKS = re.compile(
    r"\b(?:Person|Deadline|Identity|Allocation|Displaced|BrokenGlass|Restriction)\.objects|\bCANONICAL\[|\bmodel_of\("
)
NOT_FOR_READERS = {
    "deadlines.py": "works out deadlines, for nobody in particular",
    "duplicates.py": "looks for people who may be one, for those who decide",
    "busiest.py": "counts who has most to do",
    "deadline_counts.py": "counts deadlines",
    "joining.py": "makes two people one",
    "loading.py": "takes files in",
    "matching.py": "finds whose a row is",
    "rows.py": "writes rows",
    "standing.py": "works out today's picture of each person",
    "statuses.py": "works out status tags",
    "undoing.py": "undoes a load",
    "working_out.py": "works out what follows from the rows",
    "allocations.py": "works out who works with whom",
    "due.py": "works out deadlines",
    "as_at.py": "how new the records are",
}
THE_GATE = {"queries.py", "search.py", "glass.py", "restrictions.py", "looks.py", "family.py", "source_records.py"}


def programs(*folders):
    return [path for path in WEB.rglob("*.py") if any(folder in path.relative_to(WEB).parts for folder in folders)]


def test_no_view_form_or_tag_asks_a_table_itself():
    asking = [
        str(path.relative_to(WEB))
        for path in programs("views", "templatetags", "middleware")
        if ".objects" in path.read_text(encoding="utf-8")
    ]

    assert asking == []


def test_nobody_else_reads_the_tables_about_children():
    asking = {
        path.name
        for path in (WEB / "records").rglob("*.py")
        if ASKS.search(path.read_text(encoding="utf-8"))
        and not {"migrations", "models", "actions", "drawing", "management"} & set(path.parts)
    }

    assert asking - set(NOT_FOR_READERS) - THE_GATE == set()


def test_no_other_app_reads_them():
    asking = [
        str(path.relative_to(WEB))
        for path in programs("performance", "trackers", "accounts", "common")
        if ASKS.search(path.read_text(encoding="utf-8"))
    ]

    assert asking == []
