"""One row for each child over all lists, and a note wherever the lists disagree about a child."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import itemgetter

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import BORN_ON, DISABLED, ETHNICITY_OF_PERSON, GENDER_OF_PERSON
from lineofsight.formats.annex_a.rows import Rows

SAID_OF_A_CHILD = (GENDER_OF_PERSON, ETHNICITY_OF_PERSON, BORN_ON, DISABLED)
DISAGREEMENTS_SHOWN = 10
KIND_NOT_TOLD = "DDA"

IS_DISABLED = 3
BLANK = (None, None)

Place = tuple[Rows, int]
Said = tuple[object, ...]
"""A child's identifier, and then the facts in the order of ``SAID_OF_A_CHILD``."""


class Children:
    """What the lists say of each child: for each fact the first value that is not blank, and where it stands.

    Nearly every line says again what was said before, so that is what costs least.
    """

    def __init__(self) -> None:
        self._first: dict[object, tuple[Said, Rows, int]] = {}
        self._later: dict[tuple[object, int], tuple[object, Place]] = {}
        self.disagreements: list[list[tuple[Place, Place]]] = [[] for _ in SAID_OF_A_CHILD]

    def add(self, rows: Rows) -> None:
        """Take in what one list says."""
        for said, row in _first_mentions(rows):
            known = self._first.setdefault(said[0], (said, rows, row))
            if known[0] != said:
                self._compare(said, (rows, row))

    def _compare(self, said: Said, place: Place) -> None:
        for fact, value in enumerate(said[1:]):
            if value is not None:
                known, known_place = self.fact(said[0], fact)
                if known is None:
                    self._later[said[0], fact] = (value, place)
                elif known != value:
                    self.disagreements[fact].append((known_place, place))

    def fact(self, child_id: object, fact: int) -> tuple[object, Place]:
        """A fact about a child, and where it stands; blank where no list says it."""
        said, rows, row = self._first[child_id]
        value = said[fact + 1]
        return (value, (rows, row)) if value is not None else self._later.get((child_id, fact), (None, (rows, row)))

    def facts(self, fact: int) -> list[object]:
        """One fact about every child, in the order in which the children are first named."""
        later = self._later
        return [
            value if (value := said[fact + 1]) is not None else later.get((said[0], fact), BLANK)[0]
            for said, _, _ in self._first.values()
        ]

    def ids(self) -> list[object]:
        """Every child, in the order in which they are first named."""
        return list(self._first)

    def refs(self) -> list[str]:
        """Where each child is first named."""
        return [rows.refs[row] for _, rows, row in self._first.values()]


def take_people(lists: Sequence[Rows], drafts: Drafts, as_at: date) -> list[str]:
    """Add people and disabilities. Gives a note for each fact on which lines disagree, naming no child."""
    children = Children()
    for rows in lists:
        children.add(rows)
    _draft_people(children, lists, drafts, as_at)
    _draft_disabilities(children, lists, drafts)
    said = zip(SAID_OF_A_CHILD, children.disagreements, strict=True)
    notes = [_note(heading.text, found) for heading, found in said if found]
    if True in children.facts(IS_DISABLED):
        notes.append(
            f"Annex A says that a child is disabled but not how: such children bear the code {KIND_NOT_TOLD}, "
            "which stands for any disability."
        )
    return notes


def _first_mentions(rows: Rows) -> list[tuple[Said, int]]:
    """Each different thing a list says of a child, with the first row that says it."""
    columns = (rows["child_id"], *(rows[heading.name] for heading in SAID_OF_A_CHILD))
    said = list(zip(*columns, strict=True))
    first = dict(zip(reversed(said), range(len(said) - 1, -1, -1), strict=True))
    return sorted(first.items(), key=itemgetter(1))


def _note(heading: str, found: list[tuple[Place, Place]]) -> str:
    pairs = [
        f"{first.sheet} line {first.lines[row]} and {other.sheet} line {other.lines[other_row]}"
        for (first, row), (other, other_row) in found[:DISAGREEMENTS_SHOWN]
    ]
    more = f", and {len(found) - DISAGREEMENTS_SHOWN} more" if len(found) > DISAGREEMENTS_SHOWN else ""
    return (
        f"{found[0][0][0].file}: ‘{heading}’ of one child differs between {'; '.join(pairs)}{more}. The first is kept."
    )


def _draft_people(children: Children, lists: Sequence[Rows], drafts: Drafts, as_at: date) -> None:
    told = {heading.name for heading in SAID_OF_A_CHILD if any(rows.get(heading.name) is not None for rows in lists)}
    genders, ethnicities, births = (children.facts(fact) for fact in range(IS_DISABLED))
    is_born = [not isinstance(day, date) or day <= as_at for day in births]
    drafts.add(
        "people",
        children.refs(),
        child_id=children.ids(),
        sex=["U" if gender == "N" else gender for gender in genders] if "gender" in told else None,
        gender=["Neither" if gender == "N" else None for gender in genders] if "gender" in told else None,
        ethnicity=ethnicities if "ethnicity" in told else None,
        born_on=_where(births, is_born) if "born_on" in told else None,
        expected_birth_on=_where(births, [not born for born in is_born]) if "born_on" in told else None,
    )


def _where(values: list[object], keep: list[bool]) -> list[object]:
    return [value if kept else None for value, kept in zip(values, keep, strict=True)]


def _draft_disabilities(children: Children, lists: Sequence[Rows], drafts: Drafts) -> None:
    if any(rows.get(DISABLED.name) is not None for rows in lists):
        asked = [child_id for child_id in children.ids() if children.fact(child_id, IS_DISABLED)[0] is not None]
        answers = [children.fact(child_id, IS_DISABLED) for child_id in asked]
        drafts.add(
            "disabilities",
            [rows.refs[row] for _, (rows, row) in answers],
            disability_id=[f"annex_a:disability:{child_id}" for child_id in asked],
            child_id=asked,
            disability=[KIND_NOT_TOLD if answer else "NONE" for answer, _ in answers],
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
