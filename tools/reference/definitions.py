"""The pages of breakdowns and formats."""

from __future__ import annotations

import inspect

from lineofsight.formats.recognising import format_modules
from lineofsight.library.subjects import all_breakdowns
from tools.reference.markdown import Lines, anchor, code, facts, heading, paragraph


def breakdowns() -> Lines:
    yield from heading(1, "Breakdowns")
    yield from paragraph("Ways to cut a figure into groups: `lineofsight measure --by NAME`.")
    for name, breakdown in all_breakdowns().items():
        yield anchor(name)
        yield from heading(2, breakdown.title)
        yield from paragraph(breakdown.about)
        yield from facts({"name": code(name), "needs the column": code(breakdown.column)})


def formats() -> Lines:
    yield from heading(1, "Formats")
    yield from paragraph("Kinds of file that can be loaded, and those that can be written.")
    for name, module in format_modules().items():
        yield anchor(name)
        yield from heading(2, module.NAME)
        yield from paragraph(inspect.getdoc(module) or "")
        abilities = {"can be read": hasattr(module, "read"), "can be written": hasattr(module, "write")}
        yield from facts({"name": code(name), **abilities})
