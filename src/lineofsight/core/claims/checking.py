"""Checking one claim against what its own passage says, and saying the verdict in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from lineofsight.core.claims.numbers import Kind
from lineofsight.core.claims.rounding import (
    Printed,
    in_decimals,
    numerators,
    one_case_out,
    percentage,
    smallest_parts,
)
from lineofsight.core.claims.senses import Hedge, Sense
from lineofsight.core.claims.stated import Claim

FEW = 4
"""Numerators that are named one by one; more are given as the first to the last."""
NEAR = 1
"""How many percentage points "about" may lie from the exact percentage."""

ROUND_WORDS, ROUND_PART = Fraction(4), Fraction(15, 100)
"""How many percentage points "one in four" may be out, and how large a part of itself."""


class Verdict(StrEnum):
    """What checking a claim came to."""

    AGREES = "agrees"
    DISAGREES = "does not agree"
    FOLLOWS = "follows"
    PARTS_STATED = "parts stated"
    ONE_PART = "one part unknown"
    PARTS_UNKNOWN = "parts unknown"
    COMPARISON = "comparison without parts"
    TARGET = "target"
    COUNT = "count alone"
    UNCHECKED = "cannot be checked here"
    NOT_COMPLETE = "period not complete"
    MISNAMED = "length misnamed"
    MIXED = "mixed precision"
    REPEATED = "used twice"
    ALREADY_PAST = "already past"
    UNLIKE = "unlike bases"
    UNSAID = "not said"
    OTHER_PERIOD = "other period"
    OTHER_UNIT = "other unit"


FAULTS = frozenset(
    {
        Verdict.DISAGREES,
        Verdict.NOT_COMPLETE,
        Verdict.MISNAMED,
        Verdict.ALREADY_PAST,
        Verdict.UNLIKE,
        Verdict.OTHER_UNIT,
    }
)
"""The verdicts that ask for a correction; the others ask for parts, or for nothing."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A verdict on a claim, or on words of a passage, in one sentence for the person who wrote them.

    ``exact`` is the percentage that the parts make. ``numerators`` are those that the printed percentage allows where
    only the denominator is known, and ``smallest`` the fewest cases where neither part is.
    """

    verdict: Verdict
    words: str
    sentence: str
    claim: Claim | None = None
    exact: Fraction | None = None
    numerators: range | None = None
    smallest: tuple[int, int] | None = None
    is_cut_off: bool = False
    one_case_out: tuple[tuple[int, int], ...] = ()
    line: int = 1
    section: str = ""


def check(claim: Claim) -> Finding:
    """The verdict on one claim by its own passage alone.

    >>> from lineofsight.core.claims.stated import find_claims
    >>> claims = find_claims("63% (52 out of 81) of cases were good. Of the 161 care leavers, 96% were in touch.")
    >>> for claim in claims:
    ...     print(check(claim).sentence)
    52 of 81 is 64.2%, not 63%; one case out would explain it (51 of 81 is 63.0%, 52 of 82 is 63.4%).
    96% of 161 can be 154 or 155; the text does not say which.
    """
    return BY_KIND.get(claim.kind, _unchecked)(claim)


def finding(verdict: Verdict, claim: Claim, sentence: str) -> Finding:
    return Finding(
        verdict=verdict, words=claim.words, sentence=sentence, claim=claim, line=claim.line, section=claim.section
    )


def in_per_cent(value: Fraction, decimals: int) -> str:
    return f"{in_decimals(value, decimals)}%"


# ---------------------------------------------------------------- percentages


def _share(claim: Claim) -> Finding:
    if claim.follows_from:
        return _rest(claim, claim.follows_from)
    if claim.numerator is not None and claim.denominator is not None:
        return _against_parts(claim, claim.numerator, claim.denominator)
    if claim.denominator is not None:
        return _against_denominator(claim, claim.denominator)
    if claim.sense is Sense.TARGET:
        return finding(Verdict.TARGET, claim, f"{claim.words} is a target; it is not a measurement.")
    return _without_parts(claim)


def _against_parts(claim: Claim, numerator: int, denominator: int) -> Finding:
    printed, parts = claim.printed[0], f"{numerator:,} of {denominator:,}"
    if not denominator or (numerator > denominator and claim.sense is not Sense.CHANGE):
        return finding(Verdict.DISAGREES, claim, f"{parts} cannot be: the part is more than the whole.")
    exact = percentage(numerator, denominator)
    if agrees(printed, exact, claim.hedge):
        shown = in_per_cent(exact, printed.decimals)
        sentence = f"{parts} is {shown}{'' if claim.hedge is None else f', and {claim.hedge} {printed}% is right'}."
        return replace(finding(Verdict.AGREES, claim, sentence), exact=exact)
    is_cut_off = claim.hedge is None and printed.is_cut_from(exact)
    near = one_case_out(printed, numerator, denominator) if claim.hedge is None else ()
    shown, said = in_per_cent(exact, printed.decimals + 1), f"{f'{claim.hedge} ' if claim.hedge else ''}{printed}%"
    sentence = f"{parts} is {shown}, not {said}{_explained(printed, is_cut_off=is_cut_off, near=near)}."
    found = replace(finding(Verdict.DISAGREES, claim, sentence), exact=exact)
    return replace(found, is_cut_off=is_cut_off, one_case_out=near)


def agrees(printed: Printed, exact: Fraction, hedge: Hedge | None) -> bool:
    """Whether a printed number, softened or not, can stand for the exact one.

    "About" allows a percentage point either way; "over" and "under" hold only beyond what is printed.

    >>> agrees(Printed.read("60"), percentage(52, 81), Hedge.MORE), agrees(Printed.read("60"), percentage(52, 81), None)
    (True, False)
    """
    if hedge is Hedge.MORE:
        return exact >= printed.value
    if hedge is Hedge.LESS:
        return exact <= printed.value
    if hedge is Hedge.ABOUT and abs(exact - printed.value) <= NEAR:
        return True
    return printed.can_show(exact)


def _explained(printed: Printed, *, is_cut_off: bool, near: tuple[tuple[int, int], ...]) -> str:
    if is_cut_off:
        return "; it was cut off where it should have been rounded"
    if near:
        cases = (
            f"{part:,} of {whole:,} is {in_per_cent(percentage(part, whole), printed.decimals + 1)}"
            for part, whole in near
        )
        return f"; one case out would explain it ({', '.join(cases)})"
    return ""


def _against_denominator(claim: Claim, denominator: int) -> Finding:
    possible = numerators(claim.printed[0], denominator)
    if not possible:
        sentence = f"No number out of {denominator:,} is {claim.printed[0]}%."
        return finding(Verdict.DISAGREES, claim, sentence)
    which = "; the text does not say which" if len(possible) > 1 else ""
    sentence = f"{claim.printed[0]}% of {denominator:,} can be {listed(possible)}{which}."
    return replace(finding(Verdict.ONE_PART, claim, sentence), numerators=possible)


def listed(possible: range) -> str:
    """The numbers as they are said: each where they are few, else the first to the last.

    >>> listed(range(154, 156)), listed(range(1450, 1467)), listed(range(3, 4))
    ('154 or 155', '1,450 to 1,466', 'only 3')
    """
    if len(possible) == 1:
        return f"only {possible[0]:,}"
    if len(possible) > FEW:
        return f"{possible[0]:,} to {possible[-1]:,}"
    each = [f"{number:,}" for number in possible]
    return f"{', '.join(each[:-1])} or {each[-1]}"


def _without_parts(claim: Claim) -> Finding:
    printed, fewest = claim.printed[0], smallest_parts(claim.printed[0])
    is_comparison = claim.sense is Sense.COMPARISON
    verdict = Verdict.COMPARISON if is_comparison else Verdict.PARTS_UNKNOWN
    if claim.sense is Sense.AGAINST:
        return finding(verdict, claim, f"{printed}% is measured against another figure, which the text does not give.")
    if claim.sense is Sense.CHANGE:
        return finding(verdict, claim, f"{printed}% is a change; the text does not say from how many to how many.")
    if fewest is None:
        return finding(Verdict.DISAGREES, claim, f"{printed}% is more than the whole, and no change is spoken of.")
    known = (
        f"only the numerator, {claim.numerator:,}, is stated" if claim.numerator is not None else "no parts are stated"
    )
    sentence = f"{printed}%: {known}; the fewest that can make it are {fewest[0]:,} of {fewest[1]:,}."
    if is_comparison:
        sentence = f"{printed}% is compared with, and {known} for it."
    return replace(finding(verdict, claim, sentence), smallest=fewest)


def _rest(claim: Claim, whole: Claim) -> Finding:
    """What another percentage leaves of a hundred: by its parts where they are known, else by what was printed."""
    printed, other = claim.printed[0], whole.printed[0]
    if whole.numerator is not None and whole.denominator and whole.numerator <= whole.denominator:
        left = whole.denominator - whole.numerator
        exact = percentage(left, whole.denominator)
        parts = f"{left:,} of {whole.denominator:,}"
        if agrees(printed, exact, claim.hedge):
            return replace(
                finding(Verdict.AGREES, claim, f"{parts} is {in_per_cent(exact, printed.decimals)}."), exact=exact
            )
        taken = f"; it was taken from the printed {other}%" if printed.value + other.value == 100 else ""  # noqa: PLR2004 - the whole of a percentage
        sentence = f"{parts} is {in_per_cent(exact, printed.decimals + 1)}, not {printed}%{taken}."
        return replace(finding(Verdict.DISAGREES, claim, sentence), exact=exact)
    left_over = in_decimals(100 - other.value, other.decimals)
    if leaves(other, printed):
        return finding(Verdict.FOLLOWS, claim, f"{other}% leaves {left_over}%; the parts of neither are stated.")
    return finding(Verdict.DISAGREES, claim, f"{other}% leaves {left_over}%, not {printed}%.")


def leaves(first: Printed, rest: Printed) -> bool:
    """Whether two printed percentages can be the two sides of one whole.

    Both sides of 62.5% and 37.5% are rounded up, so they may add to 101; nothing else adds to more or less.

    >>> read = Printed.read
    >>> leaves(read("86"), read("14")), leaves(read("63"), read("38")), leaves(read("86"), read("13"))
    (True, True, False)
    """
    coarser, finer = sorted((first, rest), key=lambda printed: printed.decimals)
    half_up = 100 - finer.value + finer.half_a_step
    return coarser.can_show(100 - finer.value) or (
        first.decimals == rest.decimals and coarser.value == half_up + coarser.half_a_step
    )


# ---------------------------------------------------------------- other kinds


def _pair(claim: Claim) -> Finding:
    numerator, denominator = claim.numerator or 0, claim.denominator or 0
    if not denominator or numerator > denominator:
        return finding(
            Verdict.DISAGREES, claim, f"{numerator:,} of {denominator:,} cannot be: the part is more than the whole."
        )
    exact = percentage(numerator, denominator)
    sentence = f"{numerator:,} of {denominator:,} is {in_per_cent(exact, 1)}."
    return replace(finding(Verdict.PARTS_STATED, claim, sentence), exact=exact)


def _count(claim: Claim) -> Finding:
    said = str(claim.printed[0])
    return finding(
        Verdict.COUNT, claim, f"{said} stands alone: the text says neither of how many nor what it ought to be."
    )


def _rank(claim: Claim) -> Finding:
    place, of = claim.printed[0], claim.printed[-1]
    if place.value > of.value:
        return finding(Verdict.DISAGREES, claim, f"There is no place {place} among {of}.")
    sentence = f"Place {place} of {of} is for the published figures to confirm; ask how many tie, and how many had one."
    return finding(Verdict.UNCHECKED, claim, sentence)


def _ratio(claim: Claim) -> Finding:
    """A ratio in round words, such as "one in four", against the parts that stand beside it."""
    if claim.numerator is None:
        return _unchecked(claim)
    if not claim.denominator or claim.numerator > claim.denominator:
        return _pair(claim)
    exact = percentage(claim.numerator, claim.denominator)
    said = percentage(int(claim.printed[0].value), int(claim.printed[-1].value))
    sentence = f"{claim.numerator:,} of {claim.denominator:,} is {in_per_cent(exact, 1)}"
    if is_roughly(said, exact, claim.hedge):
        return replace(finding(Verdict.AGREES, claim, f"{sentence}."), exact=exact)
    softened = f"{claim.hedge} " if claim.hedge else ""
    return replace(finding(Verdict.DISAGREES, claim, f"{sentence}, not “{softened}{claim.words}”."), exact=exact)


def is_roughly(said: Fraction, exact: Fraction, hedge: Hedge | None) -> bool:
    """Whether a percentage said in round words can stand for the exact one.

    >>> is_roughly(Fraction(25), Fraction(23), None), is_roughly(Fraction(25), Fraction(20), None)
    (True, False)
    """
    if hedge is Hedge.MORE:
        return exact >= said
    if hedge is Hedge.LESS:
        return exact <= said
    return abs(exact - said) <= min(ROUND_WORDS, said * ROUND_PART)


def _unchecked(claim: Claim) -> Finding:
    return finding(Verdict.UNCHECKED, claim, f"“{claim.words}” has no parts in the text to be checked against.")


BY_KIND: Mapping[Kind, Callable[[Claim], Finding]] = {
    Kind.SHARE: _share,
    Kind.PARTS: _pair,
    Kind.COUNT: _count,
    Kind.RANK: _rank,
    Kind.RATIO: _ratio,
}
