"""The inspectorate's own reports and letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.written_inspections import Passage, WrittenInspection, WrittenJudgement
from lineofsight.formats._laid_out import BULLET, Block, Document
from lineofsight.formats.inspections.councils import council_named_in, council_on_the_cover
from lineofsight.formats.inspections.days import Span, only_day_in, span_in
from lineofsight.formats.inspections.frameworks import all_frameworks, framework_of
from lineofsight.formats.inspections.headings import TITLE
from lineofsight.formats.inspections.judgements import headings_by_judgement, judgements_in, part_named_by
from lineofsight.formats.inspections.needs import NeedsRead, read_needs
from lineofsight.formats.inspections.people import addressee_of, inspectors_in
from lineofsight.formats.inspections.quoting import not_used, passage_of, passages_in
from lineofsight.formats.inspections.sections import Section, sections_of
from lineofsight.formats.inspections.wording import comparable, even, sentences

REPORT, LETTER = "report", "letter"

_DATES = re.compile(r"(?i)(?:^inspection dates?\b|\binspection dates?:)(.*)$")
_PUBLISHED = re.compile(r"(?i)(?:^(?:report )?published\b|\breport published\b|\bpublished:)(.*)$")
_BEHIND_THE_TITLE = re.compile(r"(?i)\s+(?:inspection dates?|(?:report )?published|lead inspector)\b.*$")
_VISITED = re.compile(r"(?i)\b(?:visit|inspection)\b.*?\b(?:on|between|from)\b(.*)$")
_SCOPE = re.compile(
    r"(?i)^(?:during this visit, )?(?:inspectors (?:evaluated|looked at|reviewed)|this visit (?:looked|focused))\b"
)
_NEAR = 200
"""Days stand so near behind the words that announce them."""

_FULL = 100
"""A paragraph of a report's front that is longer says something of the findings."""


@dataclass
class _Taken:
    """What was taken so far, and the places that it was taken from."""

    used: set[int] = field(default_factory=set)
    needs: NeedsRead = field(default_factory=NeedsRead)
    passages: dict[str, list[Passage]] = field(default_factory=lambda: {"overview": [], "scope": [], "findings": []})


def understood_report(document: Document, kind: str, names: Sequence[str]) -> WrittenInspection:
    """What a report or letter of one of the named frameworks tells."""
    blocks, taken = document.blocks, _Taken()
    visit = _visit(blocks, taken.used)
    published = _published(blocks, taken.used)
    letter_on = _letter_day(blocks, taken.used) if kind == LETTER else None
    title, titled = _title(blocks)
    council, council_at = _council(blocks, kind, title)
    name, judgements = _framework(blocks, names, _earliest(visit, published, letter_on))
    framework = all_frameworks().get(name)
    judged = {at for _, places in judgements for at in places}
    named = headings_by_judgement(blocks, framework, judged) if framework else {}
    parts = _parts(blocks, framework) if framework else {}
    for section in sections_of(blocks, judged, named):
        _take_section(document, _within_part(section, parts), taken, kind, judged)
    inspectors, places = inspectors_in(blocks)
    addressed_to, address = addressee_of(blocks) if kind == LETTER else ("", set())
    taken.used |= judged | places | address | taken.needs.used
    return WrittenInspection(
        told_by=kind,
        title=title,
        framework=name,
        event=_event(names, title),
        is_graded=framework.is_graded if framework else None,
        council=council,
        visit_from_on=visit[0] if visit else None,
        visit_to_on=visit[1] if visit else None,
        published_on=published,
        letter_on=letter_on,
        addressed_to=addressed_to,
        inspectors=inspectors,
        judgements=tuple(judgement for judgement, _ in judgements),
        needs=taken.needs.written(),
        scope=tuple(taken.passages["scope"]),
        overview=tuple(taken.passages["overview"]),
        findings=tuple(taken.passages["findings"]),
        not_understood=not_used(blocks, taken.used | titled | council_at),
    )


# ---------------------------------------------------------------- what it is


def _framework(
    blocks: Sequence[Block], names: Sequence[str], on: date | None
) -> tuple[str, list[tuple[WrittenJudgement, set[int]]]]:
    """The framework with its judgements; where the days do not decide, the one whose judgements stand there."""
    found = {name: judgements_in(blocks, all_frameworks()[name]) for name in names}
    name = framework_of(names, on)
    if not name:
        most = max(map(len, found.values()))
        fullest = [each for each in names if len(found[each]) == most]
        name = fullest[0] if len(fullest) == 1 else ""
    return name, found.get(name, [])


def _earliest(visit: Span | None, published: date | None, letter_on: date | None) -> date | None:
    return visit[0] if visit else published or letter_on


def _event(names: Sequence[str], title: str) -> str:
    if comparable(title).startswith("re-inspection"):
        return "re-inspection"
    return all_frameworks()[names[0]].event


def _title(blocks: Sequence[Block]) -> tuple[str, set[int]]:
    """The line that says what was done, with its place."""
    for at, block in enumerate(blocks):
        if TITLE.match(even(block.text)):
            return _BEHIND_THE_TITLE.sub("", even(block.text)), {at}
    return "", set()


def _council(blocks: Sequence[Block], kind: str, title: str) -> tuple[str, set[int]]:
    """The council that the title names, or the cover beside it, with its place there, or else a sentence."""
    texts = [block.text for block in blocks]
    in_title = council_named_in([title], by_a_council=False)
    on_cover = council_on_the_cover(texts) if kind == REPORT and not in_title else None
    if on_cover:
        return on_cover[0], {on_cover[1]}
    return in_title or council_named_in(texts, by_a_council=False), set()


# ---------------------------------------------------------------- when it was


def _visit(blocks: Sequence[Block], used: set[int]) -> Span | None:
    """The days of the visit: behind "Inspection dates", or in the first sentence that tells of it."""
    for at, block in enumerate(blocks):
        if found := _DATES.search(even(block.text)):
            for place, text in ((at, found[1]), *((at + 1, each.text) for each in blocks[at + 1 : at + 2])):
                if span := span_in(text[:_NEAR]):
                    used |= {at, place}
                    return span
    for at, block in enumerate(blocks):
        for sentence in sentences(block.text):
            told = _VISITED.search(sentence)
            if told and (span := span_in(told[1])):
                used.add(at)
                return span
    return None


def _published(blocks: Sequence[Block], used: set[int]) -> date | None:
    for at, block in enumerate(blocks):
        found = _PUBLISHED.search(even(block.text))
        if found and (span := span_in(found[1][:_NEAR])):
            used.add(at)
            return span[0]
    return None


def _letter_day(blocks: Sequence[Block], used: set[int]) -> date | None:
    for at, block in enumerate(blocks):
        if day := only_day_in(even(block.text)):
            used.add(at)
            return day
    return None


# ---------------------------------------------------------------- what it says


def _parts(blocks: Sequence[Block], framework: InspectionFramework) -> dict[int, str]:
    """Where the report's parts begin, in a framework that judges several."""
    found = {at: part_named_by(block.text, framework) for at, block in enumerate(blocks)}
    return {at: part for at, part in found.items() if part}


def _within_part(section: Section, parts: Mapping[int, str]) -> Section:
    """The section with its part named, so that what is asked for keeps its place."""
    above = max((at for at in parts if section.headed_at and at < min(section.headed_at)), default=None)
    if above is None:
        return section
    return replace(section, part_of=parts[above], headed_at={above, *section.headed_at})


def _take_section(document: Document, section: Section, taken: _Taken, kind: str, judged: set[int]) -> None:
    if section.part.startswith("needs: "):
        read_needs(document, section, taken.needs)
    elif section.part in taken.passages:
        passages, places = passages_in(document.blocks, section)
        taken.passages[section.part] += passages
        taken.used |= places
    elif section.part == "front":
        _take_front(document.blocks, section, taken, kind, judged)


def _take_front(blocks: Sequence[Block], section: Section, taken: _Taken, kind: str, judged: set[int]) -> None:
    """Before the first heading a letter says what was looked at, and a report sums up behind its grades."""
    for at in section.places:
        block = blocks[at]
        if kind == LETTER and _SCOPE.match(even(block.text)):
            taken.passages["scope"].append(passage_of(block))
        elif judged and at > min(judged) and len(block.text) > _FULL and block.kind != BULLET:
            taken.passages["overview"].append(passage_of(block))
        else:
            continue
        taken.used.add(at)
