"""In what sense a percentage is meant: measured here, a target, a comparison, a change, or the rest of another."""

from __future__ import annotations

import re
from enum import StrEnum

from lineofsight.core.claims.parts import HEDGE, Context


class Sense(StrEnum):
    """What a percentage is in its sentence."""

    MEASURED = "measured"
    TARGET = "target"
    COMPARISON = "comparison"
    CHANGE = "change"
    REST = "the rest"
    AGAINST = "measured against another"


class Hedge(StrEnum):
    """How a number is softened."""

    MORE = "more than"
    LESS = "less than"
    ABOUT = "about"


HEDGES = {
    Hedge.MORE: r"over|more than|at least|in excess of|exceed(?:s|ed|ing)?|just over|above",
    Hedge.LESS: r"under|less than|fewer than|below|almost|nearly|just under|up to",
    Hedge.ABOUT: r"around|about|approximately|approx\.?|roughly|circa|c\.|~|an estimated",
}
_SOFT = rf"(?:{HEDGE}\s+)?"
_LINK = "of|is|was|at|are|for|being|remains|set at|figure|rate|level|performance|average|mean|position|score"
_IS = rf"(?:\s+(?:{_LINK}))*[\s:(,]*"
_REACH = "achieve|reach|attain|exceed|meet|be|hit|have|increase to|rise to|get to"
_ELSEWHERE = (
    r"national(?:ly)?|england(?:['’]s)?|english|region(?:al|ally)?|neighbours?['’]?|benchmark|comparators?|"
    r"(?<!an )(?<!on )average"
)
_COMPARED = (
    r"(?:compared|in comparison|comparing|compares)\s+(?:to|with)|against|versus|vs\.?|than|(?:(?:up|down)\s)?from|"
    r"previously|"
    rf"(?:last|previous|prior)\s+(?:quarter|year|month|period)(?:['’]s)?|{_ELSEWHERE}"
)
_CHANGE = (
    r"(?:increas\w+|rose|rise[ns]?|rising|grew|grown|growth|fell|fall(?:en|ing)?|dropp?(?:ed|ing)?|decreas\w+|reduc\w+|"
    r"improve\w*|declin\w+)"
)
_LEFT = r"(?:the\s+)?(?:remaining|remainder|rest|balance)(?:\s+\w+)?"

WHOLE = 100
LOOKS_BACK = re.compile(
    r"(?:of|among|amongst)\s+(?:these|those|them|this (?:number|total|cohort|group))\b", re.IGNORECASE
)
TARGET_BEFORE = re.compile(
    rf"\b(?:(?:target|goal|aim|ambition|trajectory|threshold)s?{_IS}{_SOFT}"
    rf"|(?:to|will|must|should|can)\s+(?:\w+\s+)?(?:{_REACH})\s+(?:a\s+)?{_SOFT}"
    rf"|(?:aiming|aims?|striving|working|moving)\s+(?:for|at|towards)\s+(?:a\s+)?{_SOFT})$",
    re.IGNORECASE,
)
TARGET_AFTER = re.compile(r"\s*(?:\w+\s+)?(?:target|goal|ambition)\b", re.IGNORECASE)
COMPARED = re.compile(rf"\b(?:{_COMPARED})(?:\s+(?:the|a|an|just|only|some))*{_IS}{_SOFT}$", re.IGNORECASE)
CHANGE_BEFORE = re.compile(
    rf"\b{_CHANGE}\s+(?:\w+\s+)?(?:of|by)\s+{_SOFT}$|\b(?:up|down)\s+(?:by\s+)?{_SOFT}$", re.IGNORECASE
)
CHANGE_AFTER = re.compile(
    rf"\s+(?:{_CHANGE}|more|fewer|higher|lower)\b(?!\s+than\s+(?:the\s+)?(?:target|national))", re.IGNORECASE
)
AGAINST = re.compile(
    r"\s*of\s+(?:[\w’'-]+\s+){0,3}?(?:last|previous|budgets?|targets?|plan|capacity|establishment|forecasts?|"
    r"expect\w*|profile|baseline|average|allocation|limit)\b",
    re.IGNORECASE,
)
"""What may be exceeded, so that more than all of it makes sense."""
SURELY_THE_REST = re.compile(rf"\b(?:{_LEFT}{_IS}|leav(?:ing|es)\s+)(?:the\s+)?{_SOFT}$", re.IGNORECASE)
MAYBE_THE_REST = re.compile(
    r"\b(?:therefore|thus|hence|so|meaning|remaining|remainder|rest|leav\w+|drop[\s-]?out|the other)\b", re.IGNORECASE
)
NOT = re.compile(r"[^.;%]{0,40}\b(?:not|without|no)\b", re.IGNORECASE)


def sense_of(context: Context) -> Sense:
    """The sense that the words around the percentage give it; measured where they give none.

    >>> [str(sense_of(Context.of(text))) for text in ("a target of 90%", "the national average of 76%", "a rise of 5%")]
    ['target', 'comparison', 'change']
    """
    if TARGET_BEFORE.search(context.before) or TARGET_AFTER.match(context.after):
        return Sense.TARGET
    if CHANGE_BEFORE.search(context.before) or CHANGE_AFTER.match(context.after):
        return Sense.CHANGE
    if context.number.value > WHOLE and AGAINST.match(context.after):
        return Sense.AGAINST
    return Sense.COMPARISON if COMPARED.search(context.before) else Sense.MEASURED


def hedge_of(context: Context) -> Hedge | None:
    """The word before the number that softens it, as "over", "nearly" and "about" do."""
    for hedge, words in HEDGES.items():
        if re.search(rf"(?:\b|(?=~))(?:{words})\s*$", context.before, re.IGNORECASE):
            return hedge
    return None


def says_the_rest(context: Context) -> bool:
    """Whether the words leave no doubt that the number is what another leaves of the whole."""
    return bool(SURELY_THE_REST.search(context.before))


def may_be_the_rest(context: Context) -> bool:
    """Whether the words may mean what another percentage leaves, if the two make a hundred."""
    return bool(MAYBE_THE_REST.search(context.before) or NOT.match(context.after))
