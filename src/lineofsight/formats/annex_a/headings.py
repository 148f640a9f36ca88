"""The grammar of an Annex A list: its headings as Ofsted words them, and what stands under each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.labels import ETHNICITY, GENDER, Labels
from lineofsight.formats.annex_a.records import Records
from lineofsight.formats.annex_a.rows import Rows


class Holds(Enum):
    """What stands under a heading, other than one of a closed list of labels."""

    DATE = "date"
    IDENTIFIER = "identifier"
    TEXT = "text"
    WHOLE = "whole number"
    FLAG = "yes or no"
    UNREAD = "worked out from the other columns, so written but never read"


@dataclass(frozen=True)
class Heading:
    """One column of a list. ``name`` is our word for it; ``also`` are other wordings met in practice."""

    name: str
    text: str
    holds: Holds | Labels
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnnexList:
    """One of Ofsted's eleven lists.

    ``same`` are the headings that together say which event a row tells of: a second row with the same is a duplicate.
    ``take`` turns rows into canonical tables; ``lay_out`` is the way back: for each row, values by heading name.
    """

    number: int
    title: str
    headings: tuple[Heading, ...]
    same: tuple[str, ...]
    take: Callable[[Rows, Drafts], None]
    lay_out: Callable[[Records], Iterator[Mapping[str, object]]]

    @property
    def identifier(self) -> Heading:
        """The heading without which no row can be told from another."""
        return self.headings[0]


def plain_heading(text: str) -> str:
    """A heading without what varies: case, spaces, punctuation, kinds of quotation mark, "(Y/N)".

    >>> plain_heading("Child’s  Legal Status ") == plain_heading("Child's legal status")
    True
    """
    return "".join(letter for letter in text.casefold().replace("(y/n)", "") if letter.isalnum())


CHILD_ID = Heading(
    "child_id",
    "Child Unique ID",
    Holds.IDENTIFIER,
    ("Child ID", "Unique Child ID", "Child's Unique ID", "Child Unique Identifier", "Unique ID", "Child Identifier"),
)
GENDER_OF_PERSON = Heading("gender", "Gender", GENDER, ("Sex",))
ETHNICITY_OF_PERSON = Heading("ethnicity", "Ethnicity", ETHNICITY, ("Ethnic origin", "Ethnic group"))
BORN_ON = Heading("born_on", "Date of Birth", Holds.DATE, ("DOB", "Birth date", "Date of Birth/Expected Date of Birth"))
AGE = Heading("age", "Age of Child (Years)", Holds.UNREAD, ("Age", "Age of Child", "Age (Years)"))
DISABLED = Heading("is_disabled", "Does the Child have a Disability", Holds.FLAG, ("Disability", "Disabled"))
TEAM = Heading("team", "Allocated Team", Holds.TEXT, ("Team",))
WORKER = Heading("worker", "Allocated Worker", Holds.TEXT, ("Allocated Social Worker", "Worker"))

ABOUT_THE_CHILD = (CHILD_ID, GENDER_OF_PERSON, ETHNICITY_OF_PERSON, BORN_ON, AGE)
WHO_WORKS_WITH_THE_CHILD = (TEAM, WORKER)
