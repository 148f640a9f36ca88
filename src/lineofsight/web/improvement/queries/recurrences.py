"""What may have come back, and the themes with the years in which each was asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from lineofsight.library.find_theme import all_themes, themes_of
from lineofsight.web.improvement.models import Action, PossibleRecurrence, RecurrenceDecision, ThemeDecision
from lineofsight.web.improvement.queries.asked import Asked, all_asked


@dataclass(frozen=True)
class About:
    """That something asked for is about a theme: by the word of a person, or by its own words alone."""

    asked: Asked
    decision: ThemeDecision | None

    @property
    def is_confirmed(self) -> bool:
        return self.decision is not None


@dataclass(frozen=True)
class ThemeAsked:
    """A theme with everything asked for that is about it, the earliest first."""

    name: str
    title: str
    about: str
    indicators: tuple[str, ...]
    items: tuple[About, ...]
    council: str = ""
    is_main: bool = True

    @property
    def query(self) -> str:
        """The part of an address that names the council, where it is not the one whose plans these mostly are."""
        return "" if self.is_main else f"?{urlencode({'council': self.council})}"

    @property
    def inspections(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.asked.inspection for each in self.items))

    @property
    def times(self) -> int:
        """By how many inspections it was asked for."""
        return len(self.inspections)

    @property
    def confirmed(self) -> str:
        """The years in which somebody has confirmed that it was asked for: "2010, 2015 and 2018"; blank for none."""
        return in_a_row(sorted({each.asked.year for each in self.items if each.is_confirmed and each.asked.year}))

    @property
    def by_words(self) -> str:
        """The further years in which only the words say so."""
        known = {each.asked.year for each in self.items if each.is_confirmed}
        return in_a_row(sorted({each.asked.year for each in self.items if each.asked.year} - known))

    @property
    def years(self) -> str:
        """Every year, whoever says so."""
        return in_a_row(sorted({each.asked.year for each in self.items if each.asked.year}))


@dataclass(frozen=True)
class Proposal:
    """Two things asked for that may be the same, with the latest word on it, blank while nobody has said any."""

    row: PossibleRecurrence
    earlier: Asked
    later: Asked
    decision: RecurrenceDecision | None

    @property
    def score(self) -> int:
        """How like they are, in hundredths."""
        return round(self.row.score * 100)

    @property
    def themes(self) -> list[str]:
        """The titles of the themes that they share."""
        return [title_of(name) for name in self.row.themes]


def in_a_row(years: Sequence[int]) -> str:
    """Years as people say them.

    >>> in_a_row([2010, 2015, 2018, 2020]), in_a_row([2010]), in_a_row([])
    ('2010, 2015, 2018 and 2020', '2010', '')
    """
    words = [str(year) for year in years]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def title_of(name: str, own: Mapping[str, str] | None = None) -> str:
    """The title of a theme of the library, or of one that was named here."""
    known = all_themes().get(name)
    return known.title if known else (own or {}).get(name, name)


def councils_of(asked: Iterable[Asked]) -> list[str]:
    """The councils of which something was asked, by their keys, the one of most things first."""
    many = Counter(each.council for each in asked)
    return sorted(many, key=lambda council: (-many[council], council))


def themes_asked(asked: Sequence[Asked] | None = None) -> list[ThemeAsked]:
    """Every theme that was ever asked for of each council, the one of most inspections first."""
    found, said, own = defaultdict(list), latest_words(), own_titles()
    asked = all_asked() if asked is None else asked
    main = next(iter(councils_of(asked)), "")
    for each in asked:
        for name in dict.fromkeys([*themes_of(each.text), *said.get(each.reference, {})]):
            decision = said.get(each.reference, {}).get(name)
            if decision is None or decision.is_about:
                found[name, each.council].append(About(each, decision))
    shown = [_theme(name, items, own, council, is_main=council == main) for (name, council), items in found.items()]
    return sorted(shown, key=lambda theme: (-theme.times, -len(theme.items), theme.title))


def theme_asked(name: str, council: str = "") -> ThemeAsked | None:
    """One theme of a council, blank for the main one.

    None where nothing asked for is about it and the library has none of that name.
    """
    found = [theme for theme in themes_asked() if theme.name == name]
    wanted = [theme for theme in found if (theme.council == council if council else theme.is_main)]
    return next(iter(wanted), None) or (_theme(name, [], {}) if name in all_themes() else None)


def _theme(
    name: str, items: Sequence[About], own: Mapping[str, str], council: str = "", *, is_main: bool = True
) -> ThemeAsked:
    known = all_themes().get(name)
    about, indicators = (known.about, known.indicators) if known else ("", ())
    return ThemeAsked(name, title_of(name, own), about, tuple(indicators), tuple(items), council, is_main)


def latest_words() -> dict[str, dict[str, ThemeDecision]]:
    """The latest word of a person on each thing and theme, by reference and theme."""
    said: dict[str, dict[str, ThemeDecision]] = defaultdict(dict)
    for decision in ThemeDecision.objects.select_related("by").order_by("pk"):
        said[decision.about][decision.theme] = decision
    return said


def own_titles() -> dict[str, str]:
    """The themes that were named here, by name."""
    return dict(ThemeDecision.objects.exclude(title="").order_by("pk").values_list("theme", "title"))


def themes_about(references: Iterable[str]) -> list[ThemeAsked]:
    """The themes of these things that were asked for more than once, those that somebody has confirmed first."""
    wanted = set(references)
    found = [
        theme
        for theme in (themes_asked() if wanted else ())
        if theme.times > 1 and wanted & {each.asked.reference for each in theme.items}
    ]
    return sorted(found, key=lambda theme: not theme.confirmed)


def asked_before(action: Action) -> list[ThemeAsked]:
    """The themes of what an action answers that were asked for more than once."""
    answered = action.answers.filter(withdrawn_at=None).values_list("recommendation__reference", flat=True)
    area = [action.priority.reference] if action.priority else []
    return themes_about([*answered, *area, action.reference])


def proposals() -> tuple[list[Proposal], list[Proposal]]:
    """What may have come back: what nobody has decided, the likeliest first, and what is decided, the latest first."""
    found = _proposals(PossibleRecurrence.objects.all())
    return [each for each in found if each.decision is None], _latest_first(found)


def decided() -> list[Proposal]:
    """What somebody has decided, the latest decision first."""
    return _latest_first(_proposals(PossibleRecurrence.objects.exclude(decisions=None)))


def _latest_first(found: Iterable[Proposal]) -> list[Proposal]:
    return sorted((each for each in found if each.decision), key=lambda each: -each.decision.pk)


def proposal_named(reference: str) -> Proposal | None:
    """One proposal, with everything that was ever said of it (``row.said``)."""
    found = _proposals(PossibleRecurrence.objects.filter(reference=reference))
    return found[0] if found else None


def _proposals(rows: Iterable[PossibleRecurrence]) -> list[Proposal]:
    """The proposals whose two sides are both still in use."""
    asked = {each.reference: each for each in all_asked()}
    found = []
    for row in rows.prefetch_related("decisions__by"):
        row.said = list(row.decisions.all())
        if row.earlier in asked and row.later in asked:
            found.append(Proposal(row, asked[row.earlier], asked[row.later], row.said[-1] if row.said else None))
    return found
