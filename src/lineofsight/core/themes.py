"""Themes: what a recommendation is about, told from the words that people of the sector use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

ENOUGH = 2
"""The weight at which a text is taken to be about a theme."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Something that inspectors ask for again and again.

    ``words`` gives words and phrases with their weight: 3 settles it alone, 2 is enough, 1 only lends support.
    ``but_not`` are phrases that sound like the theme and are not: they are taken out of a text before its words are
    looked for, so that "children in need of protection" are not taken for children in need. ``indicators`` are those in
    the library that show whether it gets better.
    """

    title: str
    about: str
    words: Mapping[str, int]
    but_not: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()


def themes_of(text: str, themes: Mapping[str, Theme]) -> dict[str, int]:
    """The themes of a text by name, each with its weight, the heaviest first; empty where nothing is recognised.

    A phrase counts once, however often it stands there.

    >>> homes = Theme(title="Homes", about="Where children live.", words={"foster carer": 2, "home": 1})
    >>> themes_of("Recruit more foster carers, and keep them", {"homes": homes})
    {'homes': 2}
    >>> themes_of("Homes", {"homes": homes})
    {}
    """
    said = _spoken(text)
    weights = {name: sum(_heard(theme, said).values()) for name, theme in themes.items()}
    heavy = {name: weight for name, weight in weights.items() if weight >= ENOUGH}
    return dict(sorted(heavy.items(), key=lambda item: (-item[1], item[0])))


def words_heard(text: str, theme: Theme) -> tuple[str, ...]:
    """The words and phrases by which a text is taken to be about the theme, as the theme writes them.

    >>> homes = Theme(title="Homes", about="Where children live.", words={"home": 1}, but_not=("home office",))
    >>> words_heard("A home near school", homes), words_heard("The Home Office", homes)
    (('home',), ())
    """
    return tuple(_heard(theme, _spoken(text)))


def _heard(theme: Theme, said: str) -> dict[str, int]:
    for phrase in theme.but_not:
        said = said.replace(f" {_stemmed(phrase)} ", " | ")
    return {phrase: weight for phrase, weight in theme.words.items() if f" {_stemmed(phrase)} " in said}


def _spoken(text: str) -> str:
    return f" {' '.join(stems(text))} "


@cache
def _stemmed(phrase: str) -> str:
    return " ".join(stems(phrase))


def stems(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without their endings, so that "visits" and "visiting" are one.

    >>> stems("Recording of children's visits; pre-birth planning (16- and 17-year-olds)")
    ('record', 'of', 'children', 'visit', 'pre', 'birth', 'plan', '16', 'and', '17', 'year', 'old')
    """
    return tuple(
        map(stem, re.findall(r"[^\W_]+(?:['’](?!s\b)[^\W_]+)?", text.lower().replace("’s", "").replace("'s", "")))
    )


@cache
def stem(word: str) -> str:
    """One word without the ending of a plural or a verb.

    >>> [stem(word) for word in ("policies", "planned", "planning", "needs", "process", "carers", "need")]
    ['policy', 'plan', 'plan', 'need', 'process', 'carer', 'need']
    """
    if word.endswith("ies") and len(word) > len("dies"):
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("was"):
        word = word[:-1]
    for ending, shortest in (("ing", len("being")), ("ed", len("need"))):
        if word.endswith(ending) and len(word) > shortest:
            root = word.removesuffix(ending)
            return root[:-1] if root[-1:] == root[-2:-1] and root[-1:] not in "lsz" else root
    return word
