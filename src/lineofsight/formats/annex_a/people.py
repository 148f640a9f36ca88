"""One row for each child over all lists, and a note wherever the lists disagree about a child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import BORN_ON, DISABLED, ETHNICITY_OF_PERSON, GENDER_OF_PERSON
from lineofsight.formats.annex_a.rows import Rows

SAID_OF_A_CHILD = (GENDER_OF_PERSON, ETHNICITY_OF_PERSON, BORN_ON, DISABLED)
DISAGREEMENTS_SHOWN = 10
KIND_NOT_TOLD = "DDA"

Place = tuple[Rows, int]


@dataclass(slots=True)
class Child:
    """What the lists say of one child: for each fact the first value that is not blank, and where it stands."""

    place: Place
    values: list[object]
    places: list[Place] = field(default_factory=list)


def take_people(lists: Sequence[Rows], drafts: Drafts, as_at: date) -> list[str]:
    """Add people and disabilities. Gives a note for each fact on which lines disagree, naming no child."""
    children: dict[object, Child] = {}
    disagreements: list[list[tuple[Place, Place]]] = [[] for _ in SAID_OF_A_CHILD]
    for rows in lists:
        for said, row in _first_mentions(rows):
            _add(children, said, (rows, row), disagreements)
    _draft_people(children, lists, drafts, as_at)
    _draft_disabilities(children, lists, drafts)
    notes = [_note(heading.text, found) for heading, found in zip(SAID_OF_A_CHILD, disagreements, strict=True) if found]
    if any(child.values[3] for child in children.values()):
        notes.append(
            f"Annex A says that a child is disabled but not how: such children bear the code {KIND_NOT_TOLD}, "
            "which stands for any disability."
        )
    return notes


def _first_mentions(rows: Rows) -> list[tuple[tuple[object, ...], int]]:
    """Each different thing a list says of a child, with the first row that says it."""
    columns = (rows["child_id"], *(rows[heading.name] for heading in SAID_OF_A_CHILD))
    said = list(zip(*columns, strict=True))
    first = dict(zip(reversed(said), range(len(said) - 1, -1, -1), strict=True))
    return sorted(first.items(), key=itemgetter(1))


def _add(
    children: dict[object, Child],
    said: tuple[object, ...],
    place: Place,
    disagreements: list[list[tuple[Place, Place]]],
) -> None:
    child = children.get(said[0])
    if child is None:
        children[said[0]] = Child(place, list(said[1:]), [place] * len(SAID_OF_A_CHILD))
        return
    for fact, value in enumerate(said[1:]):
        known = child.values[fact]
        if known is None:
            child.values[fact] = value
            child.places[fact] = place
        elif value is not None and value != known:
            disagreements[fact].append((child.places[fact], place))


def _note(heading: str, found: list[tuple[Place, Place]]) -> str:
    pairs = [
        f"{first.sheet} line {first.lines[row]} and {other.sheet} line {other.lines[other_row]}"
        for (first, row), (other, other_row) in found[:DISAGREEMENTS_SHOWN]
    ]
    more = f", and {len(found) - DISAGREEMENTS_SHOWN} more" if len(found) > DISAGREEMENTS_SHOWN else ""
    return (
        f"{found[0][0][0].file}: ‘{heading}’ of one child differs between {'; '.join(pairs)}{more}. The first is kept."
    )


def _draft_people(children: dict[object, Child], lists: Sequence[Rows], drafts: Drafts, as_at: date) -> None:
    told = {heading.name for heading in SAID_OF_A_CHILD if any(rows.get(heading.name) is not None for rows in lists)}
    genders = [child.values[0] for child in children.values()]
    births = [child.values[2] for child in children.values()]
    is_born = [not isinstance(day, date) or day <= as_at for day in births]
    drafts.add(
        "people",
        [_ref(child) for child in children.values()],
        child_id=list(children),
        sex=["U" if gender == "N" else gender for gender in genders] if "gender" in told else None,
        gender=["Neither" if gender == "N" else None for gender in genders] if "gender" in told else None,
        ethnicity=[child.values[1] for child in children.values()] if "ethnicity" in told else None,
        born_on=_where(births, is_born) if "born_on" in told else None,
        expected_birth_on=_where(births, [not born for born in is_born]) if "born_on" in told else None,
    )


def _where(values: list[object], keep: list[bool]) -> list[object]:
    return [value if kept else None for value, kept in zip(values, keep, strict=True)]


def _ref(child: Child, fact: int | None = None) -> str:
    rows, row = child.place if fact is None else child.places[fact]
    return rows.refs[row]


def _draft_disabilities(children: dict[object, Child], lists: Sequence[Rows], drafts: Drafts) -> None:
    if any(rows.get(DISABLED.name) is not None for rows in lists):
        asked = {child_id: child for child_id, child in children.items() if child.values[3] is not None}
        drafts.add(
            "disabilities",
            [_ref(child, 3) for child in asked.values()],
            disability_id=[f"annex_a:disability:{child_id}" for child_id in asked],
            child_id=list(asked),
            disability=[KIND_NOT_TOLD if child.values[3] else "NONE" for child in asked.values()],
        )


def take_unaccompanied(lists: Sequence[Rows], drafts: Drafts) -> None:
    """One immigration status for each child that lists 8 and 9 call unaccompanied. Since when is not told."""
    asked = [rows for rows in lists if rows.get("is_unaccompanied") is not None]
    first: dict[object, str] = {}
    for rows in asked:
        for child_id, answer, ref in zip(rows["child_id"], rows["is_unaccompanied"], rows.refs, strict=True):
            if answer:
                first.setdefault(child_id, ref)
    if asked:
        drafts.add(
            "immigration_statuses",
            list(first.values()),
            immigration_status_id=[f"annex_a:immigration_status:{child_id}" for child_id in first],
            child_id=list(first),
            status=["Unaccompanied asylum seeking child"] * len(first),
        )
