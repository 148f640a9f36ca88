"""An inspection as a council's own paper tells of it, to a committee or at the head of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.written_inspections import WrittenInspection, WrittenJudgement, WrittenNeed
from lineofsight.formats._laid_out import BULLET, HEADING, Block, Document
from lineofsight.formats.inspections.councils import council_named_in
from lineofsight.formats.inspections.days import Span, span_in
from lineofsight.formats.inspections.frameworks import all_frameworks, framework_of
from lineofsight.formats.inspections.judgements import judgements_in, told_overall
from lineofsight.formats.inspections.needs import parted
from lineofsight.formats.inspections.people import inspectors_in, number_of_inspectors_in
from lineofsight.formats.inspections.quoting import not_used
from lineofsight.formats.inspections.wording import even, sentences, without_number

PAPER = "council paper"

_RAN = re.compile(r"(?i)\binspection\b[^.]*?\b(?:ran|took place|was (?:carried out|undertaken|conducted))\b([^.]*)")
_PUBLISHED = re.compile(r"(?i)\breport\b[^.]*?\bpublished\b([^.]*)")
_NOTIFIED = re.compile(r"(?i)\bnotified\b([^.]*)")
_KIND = re.compile(r"(?i)\b(standard|short) inspection\b")
_ASKED = re.compile(r"(?i)\b(?:recommend(?:ed|ations?)|areas? (?:for|of) (?:improvement|development|action))\b")
_BY_INSPECTORS = re.compile(r"(?i)\b(?:ofsted|inspect(?:ion|ors?)|identified)\b")
_OF_THE_COUNCILS_OWN = re.compile(r"(?i)\b(?:addressed|further development|progress|members|committee notes)\b")
_IN_A_SENTENCE = re.compile(r"(?i)^(.*?(?:identified as|following areas|as follows)):\s+(.+?\band\b.+)$")
_SUBJECT = re.compile(r"(?i)^(?:subject|title)\s*:\s*(.+)$")
_SPEAKS_OF_IT = re.compile(r"(?i)\b(?:plan|inspection|ofsted)\b")


def understood_paper(document: Document, names: Sequence[str]) -> WrittenInspection:
    """What a paper tells of an inspection of one of the named frameworks."""
    blocks = document.blocks
    texts = [block.text for block in blocks]
    (ran, ran_at), (published, published_at), (notified, notified_at) = (
        _day_told(blocks, pattern) for pattern in (_RAN, _PUBLISHED, _NOTIFIED)
    )
    name = framework_of(names, (ran or published or notified or (None,))[0])
    framework = all_frameworks().get(name)
    council = council_named_in(texts, by_a_council=True)
    judgements = _judgements(blocks, framework) if framework else []
    needs = list(_needs_told(blocks))
    inspectors, inspectors_at = inspectors_in(blocks)
    title, titled_at = _title_of(blocks)
    used = {at for at in (ran_at, published_at, notified_at) if at is not None} | inspectors_at | titled_at
    used = used.union(*(places for _, places in (*judgements, *needs)))
    return WrittenInspection(
        told_by=PAPER,
        title=title,
        framework=name,
        event=_kind_told(blocks) or all_frameworks()[names[0]].event,
        is_graded=framework.is_graded if framework else None,
        council=council,
        notified_on=notified[0] if notified else None,
        visit_from_on=ran[0] if ran else None,
        visit_to_on=ran[1] if ran else None,
        published_on=published[0] if published else None,
        inspectors=inspectors,
        number_of_inspectors=None if inspectors else number_of_inspectors_in(texts),
        judgements=tuple(judgement for judgement, _ in judgements),
        needs=tuple(need for need, _ in needs),
        not_understood=not_used(blocks, used),
    )


def _judgements(blocks: Sequence[Block], framework: InspectionFramework) -> list[tuple[WrittenJudgement, set[int]]]:
    """The judgements listed by name, with the overall one where only a sentence tells of it."""
    listed = judgements_in(blocks, framework)
    if any(judgement.name == "overall" for judgement, _ in listed):
        return listed
    return [*told_overall(blocks, framework), *listed]


def _day_told(blocks: Sequence[Block], pattern: re.Pattern[str]) -> tuple[Span | None, int | None]:
    """The days that stand behind certain words in one sentence, and the place that says so."""
    for at, block in enumerate(blocks):
        for sentence in sentences(block.text):
            found = pattern.search(sentence)
            if found and (span := span_in(found[1])):
                return span, at
    return None, None


def _kind_told(blocks: Sequence[Block]) -> str:
    """Standard or short inspection, where the paper says which."""
    found = next((found for block in blocks if (found := _KIND.search(block.text))), None)
    return f"{found[1].lower()} inspection" if found else ""


def _title_of(blocks: Sequence[Block]) -> tuple[str, set[int]]:
    """The paper's subject, or else its first heading that speaks of a plan or an inspection, with its place."""
    for at, block in enumerate(blocks):
        if found := _SUBJECT.match(even(block.text)):
            return found[1], {at}
    for at, block in enumerate(blocks):
        if block.kind == HEADING and _SPEAKS_OF_IT.search(block.text):
            return even(block.text), {at}
    return "", set()


def _needs_told(blocks: Sequence[Block]) -> Iterator[tuple[WrittenNeed, set[int]]]:
    """What inspectors asked for, in the paper's words: a list behind a colon, or a sentence with commas."""
    heading, order = "", 0
    for at, block in enumerate(blocks):
        if block.kind == HEADING:
            heading = even(block.text)
        found = list(_list_behind(blocks, at)) or list(_in_the_sentence(block, at))
        for need, places in found:
            order += 1
            yield replace(need, order=order, heading=heading), places


def _list_behind(blocks: Sequence[Block], at: int) -> Iterator[tuple[WrittenNeed, set[int]]]:
    text = without_number(even(blocks[at].text))[1]
    last_sentence = re.split(r"(?<=[.?!])\s", text)[-1]
    if not (last_sentence.endswith(":") and _is_asked_by_inspectors(last_sentence)):
        return
    for place in range(at + 1, len(blocks)):
        block = blocks[place]
        if block.kind != BULLET or without_number(even(block.text))[0]:
            return
        yield _need(" ".join(block.text.split()), block), {place}


def _in_the_sentence(block: Block, at: int) -> Iterator[tuple[WrittenNeed, set[int]]]:
    found = _IN_A_SENTENCE.match(without_number(even(block.text))[1])
    if found and _is_asked_by_inspectors(found[1]):
        for part in parted(found[2]):
            yield replace(_need(part, block), is_parted=True), {at}


def _is_asked_by_inspectors(sentence: str) -> bool:
    asked = _ASKED.search(sentence) and _BY_INSPECTORS.search(sentence)
    return bool(asked) and not _OF_THE_COUNCILS_OWN.search(sentence)


def _need(text: str, block: Block) -> WrittenNeed:
    return WrittenNeed(kind="area named by inspectors", order=0, text=text, lines=block.lines)
