"""The colours behind ratings: light enough for black words, and apart from one another in grey as well as may be."""

from __future__ import annotations

SHADES = {
    "red": "f4cdc6",
    "amber": "fcd6c3",
    "yellow": "fff7bf",
    "green": "cce2d8",
    "blue": "d2e2f1",
    "purple": "dbd5e9",
    "grey": "eeefef",
    "none": "eeefef",
}
EDGES = {
    "red": "aa2a16",
    "amber": "b3570f",
    "yellow": "857100",
    "green": "00573a",
    "blue": "144e81",
    "purple": "3d2375",
    "grey": "6b7276",
    "none": "6b7276",
}
INK, QUIET, RULE, BAND = "0b0c0c", "484d50", "8e9599", "16324f"
PALE = "f3f5f7"
