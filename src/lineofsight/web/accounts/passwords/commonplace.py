"""The list of passwords that anybody would try: words joined as people join them, made here and copied from nowhere.

An entry is a *core*: small letters alone. It stands for every spelling of it, for a password is brought to its core
before it is looked up: capitals made small, figures and signs that stand for letters read as such, spaces and signs
dropped, and figures at either end cut off.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from itertools import pairwise, product

from lineofsight.web.accounts.passwords.words import FAVOURITES, NAMES, OFFICE, PHRASES, WALKS, WORDS, YEAR

SHORTEST = 15
LONGEST_ENDING = 10
"""A core with more figures about it than this is somebody's own."""
READ_AS = str.maketrans("@48310$5!|+7", "aabeiossiltt")
_ENDS = re.compile(rf"^\d{{0,{LONGEST_ENDING}}}(.*?)\d{{0,{LONGEST_ENDING}}}$", re.DOTALL)
_JOINS = ("", "and", "my", "the", "is", "for", "of", "love", "loves")


def is_commonplace(password: str) -> bool:
    """Whether anybody would try it: on the list, or one piece over and over, or a row of figures."""
    small = "".join(character for character in password.casefold() if character.isalnum() or character in "@$!|+")
    plain = re.sub(r"[^\w]", "", small)
    if is_repeated(password.casefold()) or is_repeated(plain) or is_row(plain):
        return True
    return any(is_listed(core) or is_walk(core) for core in cores(small))


def cores(small: str) -> Iterator[str]:
    """The readings of a password that may be on the list: signs as letters, or its figures cut off or out."""
    signs_cut = re.sub(r"[^\w]", "", small)
    if len(without := re.sub(r"\d", "", signs_cut)) >= len(signs_cut) - LONGEST_ENDING:
        yield without
    for written in dict.fromkeys((small, signs_cut, small.strip("@$!|+"))):
        inner = _ENDS.match(written).group(1)
        from_start = re.sub(rf"\d{{0,{LONGEST_ENDING}}}$", "", written)
        yield from dict.fromkeys((inner, *(text.translate(READ_AS) for text in (inner, from_start, written))))


def is_walk(core: str) -> bool:
    """Whether it is nothing but a stretch of a walk along the keyboard or the alphabet."""
    return any(core in walk for walk in WALKS)


def is_repeated(text: str) -> bool:
    """Whether it is one piece, too short to be a password by itself, over and over: ``abcabcabcabcabc``."""
    sizes = range(1, min(len(text) // 2, SHORTEST - 1) + 1)
    return any(text == (text[:size] * len(text))[: len(text)] for size in sizes)


def is_row(text: str) -> bool:
    """Whether it walks up or down by one sign at a time: ``1234567890123456``, ``abcdefghijklmnop``."""
    steps = {(ord(after) - ord(before)) for before, after in pairwise(text)}
    return bool(steps) and (steps <= {1, -9} or steps <= {-1, 9})


def is_listed(core: str) -> bool:
    marks = listed()
    place = bisect_left(marks, wanted := mark(core))
    return place < len(marks) and marks[place] == wanted


@cache
def listed() -> array[int]:
    """The whole list as sorted marks of eight bytes each: a megabyte, made in a second when first asked for."""
    return array("Q", sorted({mark(core) for core in entries()}))


def mark(core: str) -> int:
    return int.from_bytes(blake2b(core.encode(), digest_size=8).digest(), "big")


def entries() -> Iterator[str]:
    """Every entry, some more than once. With figures at its ends, each is long enough to be a password."""
    yield from WORDS
    yield from WALKS
    yield from PHRASES
    yield from (first + second for first, second in product((*WORDS, *WALKS, *PHRASES), repeat=2))
    yield from (first + join + second for first, join, second in product(FAVOURITES, _JOINS, FAVOURITES))
    yield from (first + join + second for first, join, second in product(NAMES, _JOINS, NAMES))
    yield from map("".join, product(OFFICE[:20], repeat=3))
    yield from map("".join, product(YEAR[:17], OFFICE, FAVOURITES[:20]))
