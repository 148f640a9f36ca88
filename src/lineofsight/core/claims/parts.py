"""Finding the numerator and the denominator that a sentence gives for a percentage.

Five ways of saying it are known: "52 of 81 (64%)"; "470 (70.3%)" of a total named before; "of the 1,620 cases, 90%" and
"90% of 1,620 cases"; "161 care leavers ... Of these, 96%"; and counts that bear a name, "711 enquiries led to 406
conferences; 57% of enquiries led to a conference".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lineofsight.core.claims.numbers import Kind, Number, find_numbers
from lineofsight.core.claims.sentences import sentences

HEDGE = (
    r"(?:over|more than|at least|in excess of|just over|above|under|less than|fewer than|below|almost|nearly|"
    r"just under|up to|around|about|approximately|approx\.?|roughly|circa|c\.|~|an estimated|only|just|some|a total of)"
)
_THE = rf"(?:the\s+|all\s+|our\s+|these\s+|those\s+|{HEDGE}\s+)*"
_THESE = r"(?:these|those|them|which|whom|this (?:number|total|cohort|group))\b"
_SAME_AS = (
    r"(?:of|or|i\.e\.,?|that is|which is|which equates to|equat(?:es|ing) to|equivalent to|equals|is|representing|"
    r"making|giving)"
)
JOINED = re.compile(
    rf"[\s,:–=-]*(?:{_SAME_AS}\s+)?(?:{HEDGE}\s+)?[\s(\[]*(?:n\s*=\s*)?",
    re.IGNORECASE,
)
BRACKET = re.compile(r"[^.;%\d]{0,60}[(\[]\s*(?:n\s*=\s*)?", re.IGNORECASE)
EQUATED = re.compile(
    r"[^.;%\d]{0,60}[,–-]\s*(?:or|i\.e\.,?|that is|which is|equating to|equivalent to|representing|making)\s+",
    re.IGNORECASE,
)
_GROUP = r"(?:an?\s+)?(?:cohort|group|total|sample|population|caseload)\s+of\s+"
WHOLE_BEFORE = re.compile(
    rf"(?:of|out of|in|across|from|among|amongst|for)\s+{_THE}(?:{_GROUP}{_THE})?$", re.IGNORECASE
)
OF_BEFORE = re.compile(rf"(?:of|out of)\s+{_THE}$", re.IGNORECASE)
OF_AFTER_A_COMMA = re.compile(rf"[,:]\s*(?:of|out of)\s+{_THE}$", re.IGNORECASE)
OF_AFTER = re.compile(rf"[\s)\]]*(?:of|out of)\s+{_THE}$", re.IGNORECASE)
OF_THESE = re.compile(rf"\b(?:of|among|amongst)\s+{_THESE}", re.IGNORECASE)
LED = (
    r"led|leading|resulted|resulting|progressed|progressing|went|moved|became|proceeded|converted|ended|reached|had|"
    r"have|has|received|were|was|are|is"
)
OF_A_LED_TO_B = re.compile(
    rf"\s*of\s+(?:the\s+|all\s+)?(?P<of>[^.;,()%]*?)\s+(?:{LED})\b(?P<to>[^.;,%]*)", re.IGNORECASE
)
STOP = re.compile(
    rf"\b(?:{LED}|to|and|that|who|which|in|at|of|for|with|by|from|on|between|during|over|aged|or|as|into|compared)\b",
    re.IGNORECASE,
)
SHORT = {"sec": "section", "s47": "section 47", "cpp": "child protection plan"}


@dataclass(frozen=True)
class Parts:
    """The parts of a percentage, as far as they are given, and where in the text they stand."""

    numerator: int | None
    denominator: int | None
    places: tuple[int, ...]


@dataclass(frozen=True)
class Context:
    """A percentage and what stands around it."""

    text: str
    numbers: tuple[Number, ...]
    sentences: tuple[tuple[int, int], ...]
    number: Number

    @classmethod
    def of(cls, text: str) -> Context:
        """The first percentage of a text in its surroundings."""
        numbers = find_numbers(text)
        return cls(text, numbers, sentences(text), next(one for one in numbers if one.kind is Kind.SHARE))

    @cached_property
    def sentence(self) -> tuple[int, int]:
        return next(each for each in reversed(self.sentences) if each[0] <= self.number.start)

    @cached_property
    def before(self) -> str:
        """What the sentence says before the number, back to the number before it."""
        ends = [one.end for one in self.numbers if one.end <= self.number.start and one.kind in TELLING]
        return self.text[max([self.sentence[0], *ends]) : self.number.start]

    @cached_property
    def after(self) -> str:
        """What the sentence says after the number, up to the next percentage."""
        starts = [one.start for one in self.numbers if one.start >= self.number.end and one.kind is Kind.SHARE]
        return self.text[self.number.end : min([self.sentence[1], *starts])]

    @property
    def is_followed_by_a_bracket(self) -> bool:
        return bool(re.match(r"\s*[(\[]\s*(?:n\s*=\s*)?\d", self.text[self.number.end :]))

    @cached_property
    def counts(self) -> tuple[Number, ...]:
        """The whole counts of the passage up to the percentage, in order."""
        return tuple(n for n in self.numbers if n.kind is Kind.COUNT and n.is_whole and n.end <= self.number.start)

    def here(self, kind: Kind) -> Iterator[Number]:
        """The numbers of one kind in the same sentence, nearest first."""
        start, end = self.sentence
        found = [one for one in self.numbers if one.kind is kind and one.is_whole and start <= one.start < end]
        yield from sorted(found, key=lambda one: abs(one.start - self.number.start))

    def between(self, one: Number) -> str:
        """What stands between the percentage and another number, whichever comes first."""
        first, second = sorted((one, self.number), key=lambda number: number.start)
        return self.text[first.end : second.start]

    def nothing_between(self, one: Number) -> bool:
        """Whether no measured number stands between the two."""
        first, second = sorted((one.start, self.number.start))
        return not any(first < other.start < second for other in self.numbers if other.kind in TELLING)


TELLING = frozenset({Kind.SHARE, Kind.PARTS, Kind.COUNT})


def parts_of(context: Context) -> Parts | None:
    """The parts that the words give; None where they give neither.

    >>> parts_of(Context.of("63% of (52 out of 81) cases were good"))
    Parts(numerator=52, denominator=81, places=(8,))
    >>> parts_of(Context.of("Of the 1,620 cases open, 90% were supervised"))
    Parts(numerator=None, denominator=1620, places=(7,))
    >>> parts_of(Context.of("There were 12 audits in May, and 90% of plans were good")) is None
    True
    """
    for way in (both_together, count_in_brackets, whole_beside, whole_before, by_name):
        found = way(context)
        if found:
            return found
    return None


def change_of(context: Context) -> Parts | None:
    """The parts of a change in per cent, where the sentence says from how many to how many.

    >>> change_of(Context.of("Contacts rose from 400 to 450, an increase of 12%"))
    Parts(numerator=50, denominator=400, places=(19, 26))
    """
    counts = sorted(context.here(Kind.COUNT), key=lambda one: one.start)
    for first, last in pairwise(counts):
        from_to = re.search(r"\bfrom\s+$", context.text[: first.start]) and re.match(
            r"[^.;%\d]*\bto\s+$", context.text[first.end : last.start]
        )
        if from_to and first.value:
            return Parts(abs(int(last.value - first.value)), int(first.value), (first.start, last.start))
    return None


def both_together(context: Context) -> Parts | None:
    """Both parts in one: "52 of 81 (64%)", "64% (52 of 81)", "64% of cases (52/81)"."""
    for pair in context.here(Kind.PARTS):
        gap = context.between(pair)
        if context.nothing_between(pair) and any(way.fullmatch(gap) for way in (JOINED, BRACKET, EQUATED)):
            part, whole = (int(printed.value) for printed in pair.printed)
            return Parts(part, whole, (pair.start,))
    return None


def count_in_brackets(context: Context) -> Parts | None:
    """A numerator, with its total where the passage has named one: "470 (70.3%)" and "70.3% (470)"."""
    beside = next((one for one in context.here(Kind.COUNT) if _is_bracketed(context, one)), None)
    if beside is None:
        return None
    if re.search(r"\bn\s*=\s*$", context.text[: beside.start], re.IGNORECASE):
        return Parts(None, int(beside.value), (beside.start,))
    whole = next((one for one in _totals(context, beside) if one is not beside), None)
    places = (beside.start, whole.start) if whole else (beside.start,)
    return Parts(int(beside.value), int(whole.value) if whole else None, places)


def _is_bracketed(context: Context, one: Number) -> bool:
    return bool(re.fullmatch(r"\s*[(\[]\s*(?:n\s*=\s*)?", context.between(one), re.IGNORECASE))


def _totals(context: Context, beside: Number) -> Iterator[Number]:
    """The totals that a bracketed numerator may belong to, the likeliest first."""
    after = max(beside.end, context.number.end)
    for one in context.here(Kind.COUNT):
        if one.start > after and OF_AFTER.fullmatch(context.text[after : one.start]):
            yield one
    yield from _wholes_before(context, min(beside.start, context.number.start))


def whole_beside(context: Context) -> Parts | None:
    """The denominator that follows: "90% of the 1,620 cases"."""
    for one in context.here(Kind.COUNT):
        gap = context.text[context.number.end : one.start]
        if one.start > context.number.end and OF_AFTER.fullmatch(gap):
            return Parts(None, int(one.value), (one.start,))
    return None


def whole_before(context: Context) -> Parts | None:
    """The denominator that went before: "Of the 1,620 cases open, 90%", and "161 care leavers ... Of these, 96%"."""
    whole = next(_wholes_before(context, context.number.start), None)
    return Parts(None, int(whole.value), (whole.start,)) if whole else None


def _wholes_before(context: Context, place: int) -> Iterator[Number]:
    start = context.sentence[0]
    for one in (one for one in reversed(context.counts) if one.end <= place):
        said = context.text[one.end : place]
        is_whole = _is_the_whole(context, one, said) if one.start >= start else _is_looked_back_to(context, one, place)
        if is_whole:
            yield one


def _is_the_whole(context: Context, one: Number, said: str) -> bool:
    """Whether a count earlier in the sentence is what the percentage is of: "of 81 cases, ..." or "..., of which"."""
    lead = context.text[context.sentence[0] : one.start]
    if OF_THESE.search(said) or OF_BEFORE.fullmatch(lead):
        return True
    begins = WHOLE_BEFORE.fullmatch(lead) or OF_AFTER_A_COMMA.search(lead)
    return bool(begins) and "," in said


def _is_looked_back_to(context: Context, one: Number, place: int) -> bool:
    """Whether the sentence begins "of these", and the count stands in the sentence before."""
    place_of = [each[0] for each in context.sentences].index(context.sentence[0])
    earlier = context.sentences[place_of - 1][0] if place_of else context.sentence[0]
    return one.start >= earlier and bool(OF_THESE.search(context.text[context.sentence[0] : place]))


# ---------------------------------------------------------------- counts that bear a name


def by_name(context: Context) -> Parts | None:
    """Both parts by name: "57% of enquiries led to a conference", where enquiries and conferences are counted."""
    said = OF_A_LED_TO_B.match(context.text[context.number.end : context.sentence[1]])
    if not said:
        return None
    whole = _named(context, said["of"])
    part = _named(context, said["to"]) if whole else None
    if whole is None or part is None or part is whole or part.value > whole.value:
        return None
    return Parts(int(part.value), int(whole.value), (whole.start, part.start))


def _named(context: Context, words: str) -> Number | None:
    """The one count whose name shares most words with these; None where none does, or two do equally."""
    wanted = name_words(words)
    scores = sorted(((len(wanted & _name(context, one)), -one.start, one) for one in context.counts), reverse=True)
    if not scores or not scores[0][0] or (len(scores) > 1 and scores[0][0] == scores[1][0]):
        return None
    return scores[0][2]


def _name(context: Context, one: Number) -> frozenset[str]:
    """The words that name what is counted: those after the count, up to a verb, a joining word or another number."""
    following = [other.start for other in context.numbers if other.start >= one.end and other.kind in TELLING]
    words = context.text[one.end : min([len(context.text), one.end + 60, *following])]
    return name_words(STOP.split(re.split(r"[.;:,()]", words)[0])[0])


def name_words(text: str) -> frozenset[str]:
    """The words of a name, singular and without short forms.

    >>> sorted(name_words("Sec 47 Events")), sorted(name_words("ICPC's"))
    (['47', 'event', 'section'], ['icpc'])
    """
    words = [re.sub(r"['’]s$", "", word) for word in re.findall(r"[\w'’]+", text.lower())]
    spoken = " ".join(SHORT.get(word, word) for word in words).split()
    return frozenset(word.removesuffix("s") if len(word) > len("bus") else word for word in spoken) - {
        "a",
        "an",
        "the",
        "to",
    }
