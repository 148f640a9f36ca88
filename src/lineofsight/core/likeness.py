"""How like two recommendations are, and which come back from one inspection to the next. A person confirms each match.

Three kinds of evidence are put together, each from 0 to 1:

- **themes**, weight 5: inspectors and councils change their words, but supervision stays supervision. A theme that is
  rare among the items tells more than one that every second item shares.
- **wording**, weight 3: the words and pairs of words in common, each weighed by its rarity among the items (tf-idf)
  and compared by the cosine. It is the surest sign where it is high, and says little where it is low.
- **indicators**, weight 2: the indicators that a person has linked to both. Where either has none, nothing is known, so
  this evidence is left out and the others are taken as the whole.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from lineofsight.core.themes import Theme, stems, themes_of

WEIGHTS = {"themes": 5, "wording": 3, "indicators": 2}
LIKELY = 0.3
"""The score from which two items are proposed as the same thing coming back."""
FEW_WORDS = 4
COMMON = """
    a about across all also an and any are as at be been both but by can children child consistency consistent do each
    effectiveness ensure for from further go goes has have in including into is it its may more not of on or other our
    quality should so some such than that the their them then there these they this those through timeliness to up was
    well were what when where which who with within young people improve improvement develop development review robust
    effective appropriate area
"""
"""Words that nearly every recommendation has, or that say only that it is one."""
COMMON_STEMS = frozenset(stems(COMMON))


@dataclass(frozen=True)
class Item:
    """A recommendation, area for improvement or finding, with the inspection that made it and its year.

    ``indicators`` are those that a person has linked to it. ``council`` keeps councils apart; blank where all items are
    one council's.
    """

    name: str
    text: str
    year: int
    inspection: str
    council: str = ""
    indicators: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Likeness:
    """How like two texts are, from 0 to 1, and why, in one sentence."""

    score: float
    wording: float
    themes: tuple[str, ...]
    words: tuple[str, ...]
    indicators: tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class Pair:
    """Two items of different inspections, the earlier first, with how like they are."""

    earlier: Item
    later: Item
    likeness: Likeness


@dataclass(frozen=True)
class Group:
    """One theme of one council that came back: the items of at least two inspections, in order of years.

    ``score`` is the mean likeness of each item to the one it is most like in another inspection.
    """

    theme: str
    items: tuple[Item, ...]
    score: float

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(sorted({item.year for item in self.items}))

    @property
    def inspections(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item.inspection for item in self.items))


class Vocabulary:
    """The words and themes of a set of texts, and how rare each is among them."""

    def __init__(self, texts: Iterable[str], themes: Mapping[str, Theme]) -> None:
        self.themes = themes
        self._said = {text: _terms(text) for text in texts}
        self._about = {text: themes_of(text, themes) for text in self._said}
        self.number = len(self._said)
        self._with_word = Counter(word for terms in self._said.values() for word in terms)
        self._with_theme = Counter(theme for about in self._about.values() for theme in about)

    def about(self, text: str) -> dict[str, int]:
        """The themes of a text, with their weights."""
        return self._about[text] if text in self._about else themes_of(text, self.themes)

    def rare_words(self, text: str) -> dict[str, float]:
        """The words and pairs of words of a text, each as often as it stands there times its rarity."""
        said = self._said[text] if text in self._said else _terms(text)
        return {word: times * self._rarity(self._with_word[word]) for word, times in said.items()}

    def rare_themes(self, text: str) -> dict[str, float]:
        """The themes of a text, each by its weight (at most three) and its rarity."""
        return {
            theme: min(weight, 3) * self._rarity(self._with_theme[theme]) for theme, weight in self.about(text).items()
        }

    def _rarity(self, having: int) -> float:
        """1 for what every text has, more for what few have; what none has yet counts as had by one."""
        return 1 + math.log((1 + self.number) / (1 + having))


def likeness(first: str, second: str, vocabulary: Vocabulary, *, linked: Sequence[frozenset[str]] = ()) -> Likeness:
    """How like two texts are, within the vocabulary of all the texts that they belong to.

    ``linked`` holds the indicators of the first and of the second; leave it out where nobody has linked any.

    >>> visits = Theme(title="Visits", about="Whether children are seen.", words={"visit": 2})
    >>> texts = ("The recording of visits to children", "Visits must be recorded well", "Court work must not drift")
    >>> vocabulary = Vocabulary(texts, {"visits": visits})
    >>> round(likeness(*texts[:2], vocabulary).score, 2), likeness(texts[0], texts[2], vocabulary).score
    (0.78, 0.0)
    >>> likeness(*texts[:2], vocabulary).sentence
    'Both are about “Visits” and speak of “recording” and “visits”.'
    """
    words, others = vocabulary.rare_words(first), vocabulary.rare_words(second)
    about, also = vocabulary.rare_themes(first), vocabulary.rare_themes(second)
    wording = _cosine(words, others)
    evidence = {"themes": _cosine(about, also), "wording": wording}
    shared_indicators: tuple[str, ...] = ()
    if linked and all(linked):
        shared_indicators = tuple(sorted(frozenset.intersection(*linked)))
        evidence["indicators"] = len(shared_indicators) / min(map(len, linked))
    whole = sum(WEIGHTS[kind] for kind in evidence)
    score = sum(WEIGHTS[kind] * value for kind, value in evidence.items()) / whole
    shared_themes = _heaviest(about, also)
    written = _as_written(first)
    shared_words = tuple(dict.fromkeys(written[word] for word in _heaviest(words, others) if word in written))
    sentence = _why([vocabulary.themes[name].title for name in shared_themes], shared_words, shared_indicators)
    return Likeness(score, wording, shared_themes, shared_words, shared_indicators, sentence)


def recurrences(
    items: Iterable[Item], themes: Mapping[str, Theme], *, at_least: float = LIKELY
) -> tuple[tuple[Pair, ...], tuple[Group, ...]]:
    """The pairs of items that look like one thing coming back, and the themes that did, the likeliest first.

    Only items of the same council and of different inspections are paired. Groups come in the order of how many
    inspections they span. All of it is proposed: nothing here is a fact until a person has confirmed it.
    """
    items = tuple(items)
    vocabulary = Vocabulary((item.text for item in items), themes)
    pairs = [_pair(first, second, vocabulary) for first, second in combinations(items, 2) if _may_recur(first, second)]
    likely = [pair for pair in pairs if pair.likeness.score >= at_least]
    likely.sort(key=lambda pair: (-pair.likeness.score, pair.earlier.name, pair.later.name))
    return tuple(likely), tuple(_groups(likely))


def _may_recur(first: Item, second: Item) -> bool:
    return first.council == second.council and first.inspection != second.inspection


def _pair(first: Item, second: Item, vocabulary: Vocabulary) -> Pair:
    earlier, later = sorted((first, second), key=lambda item: item.year)
    linked = (earlier.indicators, later.indicators)
    return Pair(earlier, later, likeness(earlier.text, later.text, vocabulary, linked=linked))


def _groups(pairs: Sequence[Pair]) -> list[Group]:
    best: dict[tuple[str, str], dict[Item, float]] = {}
    for pair in pairs:  # the likeliest first, so that the first score of an item is its best
        for theme in pair.likeness.themes:
            scores = best.setdefault((pair.earlier.council, theme), {})
            for item in (pair.earlier, pair.later):
                scores.setdefault(item, pair.likeness.score)
    groups = [
        Group(theme, tuple(sorted(scores, key=lambda item: (item.year, item.name))), sum(scores.values()) / len(scores))
        for (_, theme), scores in best.items()
    ]
    return sorted(groups, key=lambda group: (-len(group.inspections), -group.score, group.theme))


def _terms(text: str) -> Counter[str]:
    """The words that tell something, and the pairs of them that stand together."""
    words = [word for word in stems(text) if word not in COMMON_STEMS and not word.isdigit()]
    return Counter([*words, *(f"{one} {next_one}" for one, next_one in pairwise(words))])


def _as_written(text: str) -> dict[str, str]:
    """How the text writes each of its words."""
    return {stem: word for word in re.findall(r"[\w'’-]+", text.lower()) for stem in stems(word)}


def _cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """How far two weighed lists point the same way: 1 where they are alike, 0 where they share nothing."""
    shared = sum(weight * second[word] for word, weight in first.items() if word in second)
    lengths = math.sqrt(sum(w * w for w in first.values())) * math.sqrt(sum(w * w for w in second.values()))
    return min(1.0, shared / lengths) if lengths else 0.0


def _heaviest(first: Mapping[str, float], second: Mapping[str, float]) -> tuple[str, ...]:
    """What both have, the weightiest first."""
    shared = {word: weight * second[word] for word, weight in first.items() if word in second}
    return tuple(sorted(shared, key=lambda word: (-shared[word], word)))


def _why(titles: Sequence[str], words: Sequence[str], indicators: Sequence[str]) -> str:
    reasons = []
    if titles:
        reasons.append(f"are about {_listed([f'“{title}”' for title in titles])}")
    if words:
        reasons.append(f"speak of {_listed([f'“{word}”' for word in words[:FEW_WORDS]])}")
    if indicators:
        reasons.append(f"are linked to {_listed(indicators)}")
    return f"Both {' and '.join(reasons)}." if reasons else "They have nothing in common that is recognised."


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
