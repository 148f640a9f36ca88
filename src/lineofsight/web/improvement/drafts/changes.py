"""What a newer version of a plan changes, held against the plan as it is here. Nothing is changed by looking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lineofsight.core.likeness import Vocabulary, likeness
from lineofsight.core.themes import stems
from lineofsight.web.improvement.drafts.leads import leads_of
from lineofsight.web.improvement.drafts.parts import ACTIONS, title_of

Data = dict[str, Any]
SAME_NUMBER, SAME_AREA = 0.25, 0.15
LEAST_WORDING, LEAST_SCORE = 0.2, 0.55
"""Two rows are one where their wording is near enough together with their numbers and areas."""
TEXTS = (("words", "Action"), ("milestones", "Milestones"), ("evaluation", "Evaluation"), ("number", "Number"))
AREA_TEXTS = (("title", "Title"), ("source", "Source"), ("aim", "Aim"), ("measurable_success", "Measurable success"))
AREA_TEXTS += (("owner", "Owner"), ("number", "Number"))
KINDS = {
    "added": "Added",
    "removed": "No longer there",
    "worded": "Worded anew",
    "rated": "Rated otherwise",
    "told": "New progress",
    "due": "Due date moved",
    "leads": "Other leads",
    "area": "Areas",
}


@dataclass(frozen=True)
class KnownRow:
    """An action as it is here. ``rating`` is the latest that a document gave it; ``told`` all that is said of it."""

    reference: str
    kind: str
    area: str
    words: str
    number: str = ""
    milestones: str = ""
    evaluation: str = ""
    rating: str = ""
    leads: tuple[str, ...] = ()
    due_on: str = ""
    due: str = ""
    told: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return f"{self.number} {self.words}".strip()


@dataclass(frozen=True)
class KnownArea:
    """An area as it is here."""

    reference: str
    number: str
    title: str
    source: str = ""
    aim: str = ""
    measurable_success: str = ""
    owner: str = ""


@dataclass(frozen=True)
class Change:
    """One thing that the newer version says otherwise. ``key`` names it; ``differences`` are what, was and is."""

    key: str
    kind: str
    title: str
    differences: tuple[tuple[str, str, str], ...] = ()
    place: int | None = None
    reference: str = ""


@dataclass(frozen=True)
class Compared:
    """What is changed, and which row and which area of the draft is which of those that are here."""

    changes: tuple[Change, ...]
    rows: dict[int, str]
    areas: dict[int, str]

    @property
    def by_kind(self) -> list[tuple[str, list[Change]]]:
        """The changes of each kind, under its name; a kind that none is of is left out."""
        found = [(name, [each for each in self.changes if each.kind == kind]) for kind, name in KINDS.items()]
        return [(name, changes) for name, changes in found if changes]


def compared(draft: Data, rows: Sequence[KnownRow], areas: Sequence[KnownArea]) -> Compared:
    """Hold a draft against the plan that it is a newer version of."""
    same_areas = _matched_areas(draft, areas)
    titles = {at: area_key(area["number"], title_of(area)) for at, area in enumerate(draft["areas"])}
    pairs = _matched_rows(draft, rows, titles)
    by_reference = {row.reference: row for row in rows}
    found = [*_of_areas(draft, areas, same_areas)]
    for place, row in _rows(draft):
        if place in pairs:
            found += _of_row(place, row, by_reference[pairs[place]], draft["people"])
        else:
            title = f"{row['number']} {row['words']}".strip()
            found.append(Change(f"added-{place}", "added", title, place=place))
    gone = [row for row in rows if row.reference not in pairs.values()]
    found += [Change(f"removed-{row.reference}", "removed", row.title, reference=row.reference) for row in gone]
    return Compared(tuple(found), pairs, same_areas)


def _rows(draft: Data) -> list[tuple[int, Data]]:
    kinds = (*ACTIONS, "recommendation")
    return [(at, row) for at, row in enumerate(draft["rows"]) if row["kind"] in kinds and not row["left_out"]]


def _matched_rows(draft: Data, rows: Sequence[KnownRow], titles: dict[int, str]) -> dict[int, str]:
    """Each row of the draft with the one that it is, the likeliest pairs first; a row is matched once."""
    here = _rows(draft)
    vocabulary = Vocabulary([*(row["words"] for _, row in here), *(row.words for row in rows)], {})
    scored = []
    for place, row in here:
        for known in rows:
            if (row["kind"] == "recommendation") != (known.kind == "recommendation"):
                continue
            wording = _wording(row["words"], known.words, vocabulary)
            score = wording + SAME_NUMBER * bool(row["number"] and row["number"] == known.number)
            score += SAME_AREA * (titles.get(row["area"], "") == known.area)
            if wording >= LEAST_WORDING and score >= LEAST_SCORE:
                scored.append((-score, place, known.reference))
    pairs: dict[int, str] = {}
    for _, place, reference in sorted(scored):
        if place not in pairs and reference not in pairs.values():
            pairs[place] = reference
    return pairs


def _wording(first: str, second: str, vocabulary: Vocabulary) -> float:
    return 1.0 if stems(first) == stems(second) else likeness(first, second, vocabulary).wording


def _matched_areas(draft: Data, areas: Sequence[KnownArea]) -> dict[int, str]:
    """Areas are one where number and title are, or else the title alone, or else a number that both have once."""
    pairs: dict[int, str] = {}
    for same in (
        lambda area, known: area["number"] == known.number and stems(title_of(area)) == stems(known.title),
        lambda area, known: stems(title_of(area)) == stems(known.title),
        lambda area, known: bool(area["number"]) and area["number"] == known.number,
    ):
        for at, area in enumerate(draft["areas"]):
            free = [known for known in areas if known.reference not in pairs.values() and same(area, known)]
            if at not in pairs and free and not area["left_out"]:
                pairs[at] = free[0].reference
    return pairs


def _of_areas(draft: Data, areas: Sequence[KnownArea], pairs: dict[int, str]) -> Iterable[Change]:
    known = {area.reference: area for area in areas}
    for at, area in enumerate(draft["areas"]):
        name = f"{area['number']} {area['title']}".strip()
        if area["left_out"]:
            continue
        if at not in pairs:
            yield Change(f"area-{at}", "area", f"New: {name}", place=at)
            continue
        was = known[pairs[at]]
        differences = _differences(AREA_TEXTS, {key: getattr(was, key) for key, _ in AREA_TEXTS}, area)
        if differences:
            yield Change(f"area-{at}", "area", name, differences, at, was.reference)


def _of_row(place: int, row: Data, known: KnownRow, people: Data) -> Iterable[Change]:
    """What is changed of one row. What the newer version does not say is no change: it may only be left unsaid."""
    about = {"place": place, "reference": known.reference}
    if texts := _differences(TEXTS, {key: getattr(known, key) for key, _ in TEXTS}, row):
        yield Change(f"worded-{place}", "worded", known.title, texts, **about)
    if row["rating"] and row["rating"].casefold() != known.rating.casefold():
        rating = (("Rating", known.rating, row["rating"]),)
        yield Change(f"rated-{place}", "rated", known.title, rating, **about)
    if told := new_points(row, known):
        yield Change(f"told-{place}", "told", known.title, tuple(("Progress", "", each) for each in told), **about)
    if row["due_on"] and row["due_on"] != known.due_on:
        yield Change(f"due-{place}", "due", known.title, (("Due", known.due_on, row["due_on"]),), **about)
    leads = tuple(words for words, _ in leads_of(row["lead"], people))
    if leads and leads != known.leads:
        both = (("Leads", ", ".join(known.leads), ", ".join(leads)),)
        yield Change(f"leads-{place}", "leads", known.title, both, **about)


def new_points(row: Data, known: KnownRow) -> list[str]:
    """The points of progress that nobody has told yet, though for punctuation and endings."""
    told = {stems(each) for each in known.told}
    return [each for each in row["points"] if stems(each) not in told]


def _differences(texts: Iterable[tuple[str, str]], was: Data, now: Data) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (title, was[name], now[name])
        for name, title in texts
        if now[name].strip() and now[name].split() != was[name].split()
    )


def area_key(number: str, title: str) -> str:
    """The name by which rows are held to stand in one area."""
    return " ".join(stems(f"{number} {title}"))
