"""The grades that a document gives, each to a judgement of its framework's own set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.written_inspections import WrittenJudgement
from lineofsight.formats._laid_out import RULER, RUNNING, Block
from lineofsight.formats.inspections.wording import comparable, even

WIDEST = 5
"""A name and its grade may be broken over so many blocks."""

GRADE = r"(outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)"
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})?[.):]?\s+)?"
_GAP = r"[\s:|-]*(?:(?:is|are|was|were|as|judged|judged to be|grade \d|\()[\s:(-]*)*"
_TOLD_OVERALL = (
    re.compile(rf"(?i)\boverall (?:effectiveness|judgement)\b[^.]{{0,30}}?\b(?:as|is|was|of|to be) {GRADE}\b"),
    re.compile(rf"(?i)\b(?:graded|judged)\b[^.]{{0,60}}?\b(?:as|to be) {GRADE} overall\b"),
)

Found = list[tuple[WrittenJudgement, set[int]]]


def judgements_in(blocks: Sequence[Block], framework: InspectionFramework, council: str) -> Found:
    """Each judgement where it is first given a grade, with the places of the blocks that say so."""
    found: dict[str, tuple[WrittenJudgement, set[int]]] = {}
    patterns = {
        each.name: re.compile(rf"{_NUMBER}(?:{_any_of(each, council)}){_GAP}{GRADE}\)?\d{{0,2}}\.?", re.IGNORECASE)
        for each in framework.judgements
    }
    part = ""
    said = [at for at, block in enumerate(blocks) if block.kind not in (RUNNING, RULER)]
    for start, at in enumerate(said):
        part = _part_named_by(blocks[at].text, framework) or part
        for judgement in framework.judgements:
            if judgement.name in found or judgement.under not in ("", part):
                continue
            taken = _given(blocks, said[start : start + WIDEST], judgement, patterns[judgement.name], framework)
            if taken:
                found[judgement.name] = taken
    return [found[each.name] for each in framework.judgements if each.name in found]


def _any_of(judgement: Judgement, council: str) -> str:
    titles = (even(title.replace("{council}", council)) for title in judgement.titles)
    return "|".join(re.escape(title).replace(r"\ ", r"\s+") for title in titles)


def _part_named_by(text: str, framework: InspectionFramework) -> str:
    parts = dict.fromkeys(judgement.under for judgement in framework.judgements if judgement.under)
    return next((part for part in parts if comparable(text) == part.casefold()), "")


def _given(
    blocks: Sequence[Block],
    places: Sequence[int],
    judgement: Judgement,
    pattern: re.Pattern[str],
    framework: InspectionFramework,
) -> tuple[WrittenJudgement, set[int]] | None:
    """The grade, where the blocks from here on are the judgement's name, its grade and nothing else.

    A longer run of blocks wins: "Requires improvement" may go on with "to be good".
    """
    for many in range(len(places), 0, -1):
        together = places[:many]
        found = pattern.fullmatch(even(" ".join(blocks[at].text for at in together)))
        grade = grade_of(found[1], framework) if found else ""
        if found and grade:
            lines = (blocks[together[0]].first, blocks[together[-1]].last)
            written = WrittenJudgement(
                name=judgement.name, title=judgement.title, grade=grade, as_written=found[1], lines=lines
            )
            return written, set(together)
    return None


def grade_of(written: str, framework: InspectionFramework) -> str:
    """The framework's own grade for the printed words; blank where its set has none such.

    An authority that "requires improvement to be good" has the grade "Requires improvement".
    """
    plain = re.sub(r"\s+", " ", written).casefold().replace("require ", "requires ").removesuffix(" to be good")
    return next((grade for grade in framework.grades if grade.casefold() == plain), "")


def told_overall(
    blocks: Sequence[Block], framework: InspectionFramework
) -> Iterator[tuple[WrittenJudgement, set[int]]]:
    """The overall grade that a council's paper tells of in a sentence.

    Where the framework has no overall judgement, the paper's word is kept without the name of one.
    """
    own = next((each for each in framework.judgements if each.name == "overall"), None)
    for at, block in enumerate(blocks):
        for pattern in _TOLD_OVERALL:
            found = pattern.search(even(block.text))
            grade = grade_of(found[1], framework) if found else ""
            if found and grade:
                name, title = (own.name, own.title) if own else ("", "Overall, as the paper says")
                yield (
                    WrittenJudgement(name=name, title=title, grade=grade, as_written=found[1], lines=block.lines),
                    {at},
                )
                return
