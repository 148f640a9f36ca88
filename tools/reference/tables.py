"""The page of canonical tables: each column, its meaning, and its name in the Standard Safeguarding Dataset."""

from __future__ import annotations

from lineofsight.core.tables import CodeSet, Column, Table
from lineofsight.library.subjects import all_tables
from tools.reference.markdown import Lines, anchor, code, facts, heading, paragraph, table


def tables() -> Lines:
    found = all_tables()
    yield from heading(1, "Tables")
    yield from paragraph(
        f"{len(found)} canonical tables. Every row also has `authority`, the council's three-digit code, and "
        "`source_ref`, the file, sheet and line it came from. A blank means not recorded, never zero and never no."
    )
    for one in found.values():
        yield from one_table(one)
    yield from heading(1, "Code sets")
    for codes in used_code_sets(found):
        yield from one_code_set(codes)


def one_table(one: Table) -> Lines:
    yield anchor(one.name)
    yield from heading(2, one.title)
    yield from paragraph(one.about)
    yield from facts({"name": code(one.name), "in the SSD": code(one.ssd) or "not there"})
    yield from table(["column", "holds", "meaning", "in the SSD"], [column_row(column) for column in one.columns])


def column_row(column: Column) -> tuple[str, ...]:
    holds = column.kind.value + (", key" if column.key else "")
    if column.codes:
        holds += f" of [{column.codes.name}](#codes-{column.codes.name})"
    if column.refers_to:
        holds += f", refers to {code(column.refers_to)}"
    return code(column.name), holds, column.about, code(column.ssd)


def used_code_sets(found: dict[str, Table]) -> list[CodeSet]:
    used = {column.codes.name: column.codes for one in found.values() for column in one.columns if column.codes}
    return [used[name] for name in sorted(used)]


def one_code_set(codes: CodeSet) -> Lines:
    yield anchor(f"codes-{codes.name}")
    yield from heading(2, codes.title)
    yield from table(["code", "meaning"], [(code(each), meaning) for each, meaning in codes.codes.items()])
