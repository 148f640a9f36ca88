"""Checking a whole document: each claim, and what only shows when sentences and sections are read together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from lineofsight.core.claims.checking import Finding, Verdict, check, finding, in_per_cent
from lineofsight.core.claims.numbers import Kind, Number
from lineofsight.core.claims.parts import LED, TELLING
from lineofsight.core.claims.passages import pieces
from lineofsight.core.claims.rounding import percentage
from lineofsight.core.claims.senses import Sense
from lineofsight.core.claims.spoken_periods import SpokenPeriod
from lineofsight.core.claims.stated import Claim, Passage, find_claims
from lineofsight.core.claims.sums import FROM, TO, wrong_sums
from lineofsight.core.periods import Period, months_later

LENGTH_NAMED = re.compile(
    r"\b(?P<number>one|a|six|three|two|nine|twelve|eighteen|\d{1,2})[\s-]+(?:full\s+)?(?P<unit>month|quarter|year)s?\b"
    r"[\s:,(-]*(?:from\s+|between\s+|period\s+|ending\s+)*$",
    re.IGNORECASE,
)
NAMED = {"one": 1, "a": 1, "two": 2, "three": 3, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
TO_COME = re.compile(
    r"\b(?:will|shall|is due to|are due to|is planned|are planned|is to be|are to be)\b", re.IGNORECASE
)
LOOKS_AHEAD = re.compile(
    rf"{TO_COME.pattern}|\b(?:(?:is|are) (?:due|planned|expected|intended)|we (?:plan|aim|intend|expect)|"
    r"(?:plans?|aims?|intends?|expects?|hopes?) to|next|starts?|begins?|ends?|expires?)\b",
    re.IGNORECASE,
)
EACH = re.compile(r"\s*(?:\w+\s+)?(?:per|a|each|every)\s+(?P<unit>week|month|quarter|year)\b", re.IGNORECASE)
LEADS = re.compile(rf"[^.;%]{{0,60}}\b(?:{LED})\s+(?:to|in|on to)\s+$", re.IGNORECASE)
AND = re.compile(r"[^.;\d%]{0,40}\band\s+$", re.IGNORECASE)
ALIKE = 0.8
"""The share of words that two sentences have in common when they put forward the same evidence."""


def check_document(passages: Iterable[Passage], *, dated: Period | None = None) -> tuple[Finding, ...]:
    """Every finding of a document, in order of its lines.

    ``dated`` is the day or the month that the document bears; without it, nothing is said about what is not complete
    or already past.

    >>> dated = Period.parse("2017-09")
    >>> for found in check_document([Passage("89% were in time in Quarter 2 17-18.", section="4")], dated=dated):
    ...     print(found.verdict, "|", found.sentence)
    parts unknown | 89%: no parts are stated; the fewest that can make it are 8 of 9.
    period not complete | Quarter 2 17-18 ends on 30 September 2017: not complete in a document of September 2017.
    """
    passages = tuple(piece for passage in passages for piece in pieces(passage))
    claims = [claim for passage in passages for claim in find_claims(passage)]
    found = [check(claim) for claim in claims]
    found += [one for passage in passages for one in check_passage(passage, dated)]
    found += not_complete(claims, dated) if dated else ()
    found += used_twice(claims)
    return tuple(sorted(found, key=lambda one: one.line))


def check_passage(passage: Passage, dated: Period | None = None) -> Iterator[Finding]:
    """What shows only when the numbers of one passage are read together."""
    claims = find_claims(passage)
    yield from mixed_precision(claims)
    yield from misnamed_lengths(passage)
    yield from unlike_bases(passage)
    yield from unsaid_shares(passage, claims)
    for number, sentence in wrong_sums(passage):
        yield _of_passage(passage, Verdict.DISAGREES, number.words, sentence, number.start)
    if dated:
        yield from already_past(passage, dated)


# ---------------------------------------------------------------- periods


def not_complete(claims: Sequence[Claim], dated: Period) -> Iterator[Finding]:
    """Measured claims for a period that had not ended when the document was written; once for each line and period.

    What a sentence says is still to come is no such claim.
    """
    told = set()
    for claim in claims:
        spoken = claim.period
        if spoken is None or spoken.period is None or spoken.role != "during" or claim.sense is Sense.TARGET:
            continue
        if spoken.period.from_on > dated.to_on and LOOKS_AHEAD.search(claim.sentence):
            continue
        where = (claim.line, spoken.words)
        if spoken.period.to_on >= dated.to_on and where not in told:
            told.add(where)
            ends = f"{spoken.words} ends on {in_words(Period(spoken.period.to_on, spoken.period.to_on))}"
            sentence = f"{ends}: not complete in a document of {in_words(dated)}."
            yield finding(Verdict.NOT_COMPLETE, claim, sentence)


def in_words(period: Period) -> str:
    """A day, or a month, as people write it.

    >>> in_words(Period.parse("2017-09")), in_words(Period.parse("2019-11-11"))
    ('September 2017', '11 November 2019')
    """
    day, last = period.from_on, period.to_on
    if day == last:
        return f"{day.day} {day:%B %Y}"
    same_month = (day.year, day.month) == (last.year, last.month)
    return f"{day:%B %Y}" if same_month else f"{day.day} {day:%B %Y} to {last.day} {last:%B %Y}"


def misnamed_lengths(passage: Passage) -> Iterator[Finding]:
    """A period called a year, or so many months, that is not so long."""
    for spoken in passage.periods:
        named = LENGTH_NAMED.search(passage.text[: spoken.start])
        if (
            not named
            or spoken.period is None
            or spoken.role != "during"
            or spoken.period.from_on == spoken.period.to_on
        ):
            continue
        number, unit = named["number"].lower(), named["unit"].lower()
        count, months = NAMED.get(number) or int(number), whole_months(spoken.period)
        if months is not None and months != count * MONTHS[unit]:
            length = f"{months} month{'' if months == 1 else 's'}"
            sentence = f"{spoken.words} is {length}, not {number} {unit}{'' if count == 1 else 's'}."
            yield _of_passage(
                passage, Verdict.MISNAMED, passage.text[named.start() : spoken.end], sentence, named.start()
            )


def whole_months(period: Period) -> int | None:
    """How many whole calendar months a period lasts; None where it is not made of whole months.

    >>> whole_months(Period.parse("2009-09..2010-07")), whole_months(Period.parse("2009-09-01..2010-07-15"))
    (11, None)
    """
    after = period.to_on + timedelta(days=1)
    months = (after.year - period.from_on.year) * 12 + after.month - period.from_on.month
    return months if months and months_later(period.from_on, months) == after else None


def already_past(passage: Passage, dated: Period) -> Iterator[Finding]:
    """Something said to be still to come on a day before the document's own date."""
    for spoken in passage.periods:
        start, end = passage.sentences[passage.sentence_at(spoken.start)]
        if (
            spoken.period
            and spoken.period.to_on < dated.from_on
            and _is_to_come(passage.text[start:end], spoken, start)
        ):
            sentence = f"{spoken.words} is spoken of as still to come, in a document of {in_words(dated)}."
            yield _of_passage(passage, Verdict.ALREADY_PAST, spoken.words, sentence, spoken.start)


def _is_to_come(sentence: str, spoken: SpokenPeriod, start: int) -> bool:
    """Whether a verb of the future stands closely before the date, with nothing but its own clause between."""
    before = sentence[: spoken.start - start]
    coming = list(TO_COME.finditer(before))
    return bool(coming) and not re.search(r"[,;:.]\s", before[coming[-1].end() :])


# ---------------------------------------------------------------- numbers side by side


def mixed_precision(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Percentages printed with different numbers of decimals in one sentence; told once for the sentence."""
    by_sentence: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind is Kind.SHARE and claim.sense is not Sense.TARGET:
            by_sentence.setdefault(claim.sentence, []).append(claim)
    for shares in by_sentence.values():
        if len({claim.printed[0].decimals for claim in shares if claim.printed[0].value not in {0, 100}}) > 1:
            words = ", ".join(claim.words for claim in shares)
            sentence = f"{words} stand in one sentence with different numbers of decimals."
            yield finding(Verdict.MIXED, shares[0], sentence)


def unlike_bases(passage: Passage) -> Iterator[Finding]:
    """A change from a number that is not "per month" to one that is, or the other way about."""
    counts = [number for number in passage.numbers if number.kind is Kind.COUNT]
    for first, last in pairwise(counts):
        between = passage.text[first.end : last.start]
        if not FROM.search(passage.text[: first.start]) or not TO.fullmatch(between):
            continue
        before, after = EACH.match(between), EACH.match(passage.text, last.end)
        each = before or after
        if each and not (before and after):
            which, other = (last, first) if after else (first, last)
            sentence = (
                f"{which.words} is per {each['unit']}; the text does not say over what time {other.words} was counted."
            )
            yield _of_passage(passage, Verdict.UNLIKE, passage.text[first.start : last.end], sentence, first.start)


def unsaid_shares(passage: Passage, claims: Sequence[Claim]) -> Iterator[Finding]:
    """The share from the first to the last of three counts that led one to another, where the passage never says it."""
    told = [number for number in passage.numbers if number.kind in TELLING]
    said = {(claim.numerator, claim.denominator) for claim in claims}
    for first, second, third in zip(told, told[1:], told[2:], strict=False):
        if not _is_a_chain(passage.text, first, second, third):
            continue
        whole, part = int(first.value), int(third.value)
        if (part, whole) not in said and 0 < part <= second.value <= whole:
            share = in_per_cent(percentage(part, whole), 1)
            sentence = f"{part:,} of {whole:,} is {share}, which the text does not say."
            yield _of_passage(passage, Verdict.UNSAID, passage.text[first.start : third.end], sentence, first.start)


def _is_a_chain(text: str, first: Number, second: Number, third: Number) -> bool:
    if any(number.kind is not Kind.COUNT or not number.is_whole for number in (first, second, third)):
        return False
    further = text[second.end : third.start]
    return bool(
        LEADS.fullmatch(text[first.end : second.start]) and (AND.fullmatch(further) or LEADS.fullmatch(further))
    )


def used_twice(claims: Sequence[Claim]) -> Iterator[Finding]:
    """The same figure put forward as evidence in two sections, in the same or nearly the same words."""
    told: dict[object, dict[tuple[str, str], Claim]] = {}
    for claim in claims:
        if claim.kind in {Kind.SHARE, Kind.PARTS}:
            alike = told.setdefault((claim.kind, claim.printed), {})
            if (claim.section, claim.sentence) not in alike:
                other = next((one for one in alike.values() if _is_the_same_evidence(claim, one)), None)
                alike[claim.section, claim.sentence] = claim
                if other:
                    sentence = f"{claim.words} is put forward under {other.section} and again under {claim.section}."
                    yield finding(Verdict.REPEATED, claim, sentence)


def _is_the_same_evidence(claim: Claim, other: Claim) -> bool:
    if claim.section == other.section:
        return False
    words, others = (set(re.findall(r"\w+", one.sentence.lower())) for one in (claim, other))
    return len(words & others) >= ALIKE * len(words | others)


def _of_passage(passage: Passage, verdict: Verdict, words: str, sentence: str, place: int) -> Finding:
    line = passage.line + passage.text.count("\n", 0, place)
    return Finding(verdict=verdict, words=words, sentence=sentence, line=line, section=passage.section)
