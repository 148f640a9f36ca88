"""Reports and letters of inspections, and councils' papers that tell of one, in any kind of file.

A document is laid out, recognised by the words of its title, and read in parts: who, when, which grades in the
framework's own set, and every item that is asked for, word for word. A letter that mentions an earlier grade is not
graded by that.
"""

from __future__ import annotations

from lineofsight.formats.inspections.reading import read_inspection, understood

__all__ = ["read_inspection", "understood"]
