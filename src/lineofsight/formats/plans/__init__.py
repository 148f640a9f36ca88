"""Improvement plans as councils write them: read from whatever document they stand in, in whatever layout.

``read_plan(path)`` returns a ``WrittenPlan``. Recognised are: title, council, date, inspection; the rating scale with
its definitions; areas with source, aim, measurable success and owner, written as small tables, labelled paragraphs
or headings; tables of actions or recommendations with any of the columns that plans have, in any order and under any
of the usual headings. What is not recognised is kept as not understood, line by line, for a person to decide about.
"""

from __future__ import annotations

from lineofsight.formats.plans.reading import read_plan, said_of, understand

__all__ = ["read_plan", "said_of", "understand"]
