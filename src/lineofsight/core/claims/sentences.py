"""Cutting a passage into sentences, keeping where each stands. A tab, which parts the cells of a table, ends one."""

from __future__ import annotations

import re

SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|no|nos|sec|para|paras|approx|vs|mr|mrs|ms|dr|st|reg|art|c)|\b[A-Z])\.$", re.IGNORECASE
)
END = re.compile(r"[.!?;](?:[\"'”’)\]*]*)(?=\s+[\"'“‘(*▪•■]*\s*[A-Z0-9])|\n\s*\n|\t+|\n(?=\s*[-*▪•■])")


NUMBERING = re.compile(r"[\s>*_#▪•■-]*(?:(?:\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|\d{1,3}[.)])\*{0,2}\s+)?")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence begins and ends. A semicolon ends one too, where what follows begins like a sentence.

    >>> text = "In Sec. 47 work, 70.3% were seen. Of these, 8 (e.g. Pod 3) were late; 90% had a plan."
    >>> for start, end in sentences(text):
    ...     print(text[start:end])
    In Sec. 47 work, 70.3% were seen.
    Of these, 8 (e.g. Pod 3) were late;
    90% had a plan.
    """
    found, start = [], 0
    for end in END.finditer(text):
        if not SHORTENED.search(text[: end.start() + 1]):
            found.append((start, end.end()))
            start = end.end()
    found.append((start, len(text)))
    return tuple(_trimmed(text, *each) for each in found if text[slice(*each)].strip())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence's own words stand, without the mark or number that its paragraph begins with."""
    begins = NUMBERING.match(text, start, end)
    end = start + len(text[start:end].rstrip())
    return (begins.end() if begins and begins.end() < end else start), end
