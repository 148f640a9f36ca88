"""What a passage claims: each measured number with the parts, the period and the sense that its sentence gives it.

Only what the words say is taken. Where they give no denominator there is none: a number that merely stands near a
percentage is not made its part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from lineofsight.core.claims import parts, senses
from lineofsight.core.claims.numbers import MEASURED, Kind, Number, find_numbers
from lineofsight.core.claims.rounding import Printed
from lineofsight.core.claims.senses import Hedge, Sense
from lineofsight.core.claims.sentences import sentences
from lineofsight.core.claims.spoken_periods import SpokenPeriod, find_periods


@dataclass(frozen=True)
class Passage:
    """A piece of a document that is read as one: a paragraph, a bullet or a cell of a table.

    ``section`` names what it belongs to, such as the recommendation that it answers; ``line`` is its first line.
    """

    text: str
    line: int = 1
    section: str = ""

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        return find_numbers(self.text)

    @cached_property
    def periods(self) -> tuple[SpokenPeriod, ...]:
        return find_periods(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        return sentences(self.text)

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that a place in the text lies in, counted from 0."""
        return max(0, sum(start <= place for start, _ in self.sentences) - 1)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A measured number as a passage puts it.

    ``numerator`` and ``denominator`` are blank where the passage does not give them. ``follows_from`` is the claim that
    this one is the rest of ("14% dropped out" after "86% led to a plan").
    """

    kind: Kind
    words: str
    start: int
    end: int
    printed: tuple[Printed, ...]
    sense: Sense = Sense.MEASURED
    hedge: Hedge | None = None
    numerator: int | None = None
    denominator: int | None = None
    period: SpokenPeriod | None = None
    follows_from: Claim | None = None
    sentence: str = ""
    line: int = 1
    section: str = ""


def find_claims(passage: Passage | str) -> tuple[Claim, ...]:
    """Every measured number of the passage as a claim, in order. A count that serves as a part is not told again.

    >>> claims = find_claims("669 assessments were completed in May 2017. Of those, 470 (70.3%) had a visit.")
    >>> [(claim.words, claim.numerator, claim.denominator, str(claim.period.period)) for claim in claims]
    [('70.3%', 470, 669, '2017-05-01..2017-05-31')]
    """
    passage = Passage(passage) if isinstance(passage, str) else passage
    used: set[int] = set()
    found: list[Claim] = []
    for number in passage.numbers:
        if number.kind is Kind.SHARE:
            found.append(_share(passage, number, tuple(found), used))
        elif number.kind is Kind.RATIO:
            found.append(_ratio(passage, number, used))
        elif number.kind in MEASURED:
            found.append(_plain(passage, number))
    return tuple(claim for claim in found if claim.start not in used)


def _share(passage: Passage, number: Number, before: tuple[Claim, ...], used: set[int]) -> Claim:
    context = parts.Context(passage.text, passage.numbers, passage.sentences, number)
    sense, hedge = senses.sense_of(context), senses.hedge_of(context)
    claim = replace(_plain(passage, number), sense=sense, hedge=hedge)
    if sense is Sense.COMPARISON and claim.period and claim.period.start < number.start:
        claim = replace(claim, period=None)  # "last quarter's 91.7%" is not of the quarter named before
    if sense in {Sense.TARGET, Sense.COMPARISON} and not context.is_followed_by_a_bracket:
        return claim
    found = parts.change_of(context) if sense is Sense.CHANGE else parts.parts_of(context)
    if found:
        used.update(found.places)
        return replace(claim, numerator=found.numerator, denominator=found.denominator)
    rest = next((one for one in reversed(before) if _is_rest_of(context, claim, one)), None)
    return replace(claim, sense=Sense.REST, follows_from=rest) if rest else claim


def _ratio(passage: Passage, number: Number, used: set[int]) -> Claim:
    """A ratio such as "one in four", with the parts that stand beside it in brackets, if any."""
    context = parts.Context(passage.text, passage.numbers, passage.sentences, number)
    found = parts.both_together(context)
    used.update(found.places if found else ())
    claim = replace(_plain(passage, number), hedge=senses.hedge_of(context))
    return replace(claim, numerator=found.numerator, denominator=found.denominator) if found else claim


def _is_rest_of(context: parts.Context, claim: Claim, other: Claim) -> bool:
    if other.kind is not Kind.SHARE or other.sense is not Sense.MEASURED:
        return False
    adds_up = claim.printed[0].value + other.printed[0].value == 100  # noqa: PLR2004 - the whole of a percentage
    return senses.says_the_rest(context) or (adds_up and senses.may_be_the_rest(context))


def _plain(passage: Passage, number: Number) -> Claim:
    place = passage.sentence_at(number.start)
    pair = number.kind is Kind.PARTS
    return Claim(
        kind=number.kind,
        words=number.words,
        start=number.start,
        end=number.end,
        printed=number.printed,
        numerator=int(number.printed[0].value) if pair else None,
        denominator=int(number.printed[1].value) if pair else None,
        period=period_of(passage, number),
        sentence=passage.text[slice(*passage.sentences[place])],
        line=passage.line + passage.text.count("\n", 0, number.start),
        section=passage.section,
    )


def period_of(passage: Passage, number: Number) -> SpokenPeriod | None:
    """The period that a number speaks of, as its sentence says it.

    The next period before another measured number comes first ("88% in Quarter 1"), then the nearest before it. "Of
    these ..." looks back a sentence, and so does a sentence after one that is hardly more than a period.
    """
    place = passage.sentence_at(number.start)
    return next(_candidates(passage, number, place), None)


def _candidates(passage: Passage, number: Number, place: int) -> Iterator[SpokenPeriod]:
    start, end = passage.sentences[place]
    measured = [one.start for one in passage.numbers if one.kind is Kind.SHARE and one.start > number.start]
    limit = min([end, *measured])
    yield from (one for one in passage.periods if number.end <= one.start < limit)
    yield from (one for one in reversed(passage.periods) if start <= one.start < number.start)
    if place:
        first, last = passage.sentences[place - 1]
        earlier = [one for one in passage.periods if first <= one.start < last]
        is_heading = 2 * sum(one.end - one.start for one in earlier) > last - first
        if is_heading or senses.LOOKS_BACK.match(passage.text, start):
            yield from reversed(earlier)
