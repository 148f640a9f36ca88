"""Which figures are likely to show how what was saved goes. A person decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lineofsight.core.likeness import Vocabulary, likeness
from lineofsight.library.find_theme import all_themes, themes_of
from lineofsight.library.subjects import all_indicators
from lineofsight.web.improvement.models import Action, ReadDocument, Recommendation

MOST_FIGURES = 4
ROWS_ON_A_PAGE = 12


@dataclass(frozen=True)
class Likely:
    """A recommendation or an action, the figures proposed for it, and those that somebody has linked."""

    record: Recommendation | Action
    title: str
    figures: tuple[str, ...]
    linked: tuple[str, ...]


def likely_links(document: ReadDocument) -> list[Likely]:
    """For everything that a document became: what may show how it goes. What nothing is likely for is left out."""
    made = list(document.made.values_list("kind", "about"))
    asked = _in_order(Recommendation, [about for kind, about in made if kind == "recommendation"])
    done = _in_order(Action, [about for kind, about in made if kind == "action"])
    found = [_of_recommendation(each) for each in asked]
    found += [_of_action(each) for each in done if each.kind != "recommendation"]
    return [each for each in found if each.figures]


def _in_order(model: type, references: list[str]) -> Iterable[Recommendation | Action]:
    found = model.objects.filter(reference__in=references, withdrawn_at=None).prefetch_related("figures")
    rows = {each.reference: each for each in (found.select_related("priority") if model is Action else found)}
    return [rows[reference] for reference in dict.fromkeys(references) if reference in rows]


def _of_recommendation(asked: Recommendation) -> Likely:
    return _likely(asked, f"Recommendation {asked.number}".strip(), str(asked))


def _of_action(action: Action) -> Likely:
    """An action is about what it says and what its area is about."""
    area = f"{action.priority.title} " if action.priority else ""
    return _likely(action, f"Action {action.number}".strip(), f"{area}{action.words} {action.milestones_words}")


def _likely(record: Recommendation | Action, title: str, text: str) -> Likely:
    kept = tuple(each.indicator for each in record.figures.all() if each.withdrawn_at is None)
    return Likely(record, title, tuple(dict.fromkeys([*kept, *figures_for(text)])), kept)


def figures_for(text: str) -> list[str]:
    """The indicators of the themes that a text is about, those first whose own words are likest to it."""
    names = dict.fromkeys(name for theme in themes_of(text) for name in all_themes()[theme].indicators)
    known = _described()
    alike = {name: likeness(text, known[name], _words()).score for name in names if name in known}
    return sorted(alike, key=lambda name: -alike[name])[:MOST_FIGURES]


@cache
def _described() -> dict[str, str]:
    return {name: indicator.title for name, indicator in all_indicators().items()}


@cache
def _words() -> Vocabulary:
    return Vocabulary(_described().values(), all_themes())


def title_of_figure(name: str) -> str:
    """What an indicator is called, or its name where the library has it no longer."""
    return _described().get(name, name)
