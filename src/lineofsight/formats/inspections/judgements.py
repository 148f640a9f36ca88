"""The grades that a document gives, each to a judgement of its framework's own set."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from lineofsight.core.inspection_frameworks import InspectionFramework, Judgement
from lineofsight.core.written_inspections import WrittenJudgement
from lineofsight.formats._laid_out import RULER, RUNNING, Block
from lineofsight.formats.inspections.wording import comparable, even

FRONT = 60
"""A cover with its grades fills no more blocks."""

WIDEST = 5
"""A name and its grade may be broken over so many blocks."""

LONGEST = 300
"""No name and grade together are longer."""

GRADE = r"(outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)"
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})?[.):]?\s+)?"
_GAP = r"[\s:|-]*(?:(?:is|are|was|were|as|judged|judged to be|grade \d|\()[\s:(-]*)*"
_TOLD_OVERALL = (
    re.compile(rf"(?i)\boverall (?:effectiveness|judgement)\b[^.]{{0,30}}?\b(?:as|is|was|of|to be) {GRADE}\b"),
    re.compile(rf"(?i)\b(?:graded|judged)\b[^.]{{0,60}}?\b(?:as|to be) {GRADE} overall\b"),
)

_COUNCIL = r"(?-i:[A-Z][\w'&.-]*(?:,? (?:and |of |on |the |upon |with )*[A-Z&][\w'&.-]*){0,6})"
_END = r"\)?\d{0,2}\.?"
"""A bracket, the mark of a footnote, a full stop."""

Found = list[tuple[WrittenJudgement, set[int]]]


def judgements_in(blocks: Sequence[Block], framework: InspectionFramework) -> Found:
    """Each judgement where it is first given a grade, with the places of the blocks that say so.

    A longer run of blocks wins: "Requires improvement" may go on with "to be good".
    """
    patterns = {each: _pattern(each, f"{_GAP}{GRADE}{_END}") for each in framework.judgements}
    found: dict[Judgement, tuple[WrittenJudgement, set[int]]] = {}
    part = ""
    for places, text in _runs(blocks):
        part = part_named_by(text, framework) or part
        for judgement, pattern in patterns.items():
            if judgement in found or judgement.under not in {"", part}:
                continue
            match = pattern.fullmatch(text)
            if match and (grade := grade_of(match[1], framework)):
                lines = (blocks[places[0]].first, blocks[places[-1]].last)
                found[judgement] = (_written(judgement, grade, match[1], lines), set(places))
    for judgement in framework.judgements:
        if judgement not in found and (within := _given_within(blocks[:FRONT], judgement, framework)):
            found[judgement] = within
    return [found[judgement] for judgement in framework.judgements if judgement in found]


def _given_within(
    blocks: Sequence[Block], judgement: Judgement, framework: InspectionFramework
) -> tuple[WrittenJudgement, set[int]] | None:
    """The grade right behind a judgement's name, where a converter ran the lines of the cover together.

    Names that stand in several parts are left: there, only a line of its own says which part is meant.
    """
    pattern = _pattern(judgement, rf"[\s:|-]*(?:\b(?:is|are)\b\s*)?{GRADE}\b")
    for at, block in enumerate(blocks if not judgement.under else ()):
        for match in pattern.finditer(even(block.text)):
            if grade := grade_of(match[1], framework):
                return _written(judgement, grade, match[1], block.lines), {at}
    return None


def headings_by_judgement(
    blocks: Sequence[Block], framework: InspectionFramework, judged: Collection[int]
) -> dict[int, tuple[int, bool]]:
    """Where a judgement's name heads what was found: over how many blocks, and whether its grade stands there again."""
    graded = [_pattern(each, f"{_GAP}{GRADE}{_END}") for each in framework.judgements]
    bare = [_pattern(each, "") for each in framework.judgements]
    found: dict[int, tuple[int, bool]] = {}
    for places, text in _runs(blocks):
        if places[0] in judged or places[0] in found:
            continue
        with_grade = any(pattern.fullmatch(text) for pattern in graded)
        if with_grade or any(pattern.fullmatch(text) for pattern in bare):
            found[places[0]] = (places[-1] + 1 - places[0], with_grade)
    return found


def part_named_by(text: str, framework: InspectionFramework) -> str:
    """The part of the report that a heading opens, where the framework's judgements stand in several."""
    parts = dict.fromkeys(judgement.under for judgement in framework.judgements if judgement.under)
    return next((part for part in parts if comparable(text) == part.casefold()), "")


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[list[int], str]]:
    """Blocks that follow one another, put together: the longest run from each block on comes first."""
    said = [(at, even(block.text)) for at, block in enumerate(blocks) if block.kind not in (RUNNING, RULER)]
    for start in range(len(said)):
        for many in range(WIDEST, 0, -1):
            run = said[start : start + many]
            if sum(len(text) for _, text in run) <= LONGEST:
                yield [at for at, _ in run], " ".join(text for _, text in run)


def _pattern(judgement: Judgement, ending: str) -> re.Pattern[str]:
    titles = (re.escape(even(title)).replace(r"\{council\}", _COUNCIL) for title in judgement.titles)
    return re.compile(rf"{_NUMBER}(?:{'|'.join(titles)}){ending}", re.IGNORECASE)


def _written(judgement: Judgement, grade: str, as_written: str, lines: tuple[int, int]) -> WrittenJudgement:
    return WrittenJudgement(name=judgement.name, title=judgement.title, grade=grade, as_written=as_written, lines=lines)


def grade_of(written: str, framework: InspectionFramework) -> str:
    """The framework's own grade for the printed words; blank where its set has none such.

    An authority that "requires improvement to be good" has the grade "Requires improvement".
    """
    plain = written.casefold().replace("require ", "requires ").removesuffix(" to be good")
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
