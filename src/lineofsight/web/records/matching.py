"""Whose record is it: lays the numbers of every source to people, joining on numbers only.

Two sources mean one person where they give the same pupil number, NHS number or single number, or where the number in
one is the former number in the other and the dates of birth are the same. Nothing is joined on a name. Nor is it where
dates of birth differ, where the number stands twice in one source, where one of them was adopted, or where somebody
has decided that they are two: such pairs are offered to a person who knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Max

from lineofsight.core.readings import Columns
from lineofsight.web.records.joining import join
from lineofsight.web.records.models import ABOUT_A_CHILD, CANONICAL, Identity, Load, Person, PossibleDuplicate
from lineofsight.web.records.models.references import new_reference
from lineofsight.web.records.rows import insert_rows, table_of

NUMBERS = {"upn": "pupil number", "common_child_id": "NHS number", "single_unique_id": "single number"}
FORMER = "legacy_id"
TEXTS = ("forename", "surname", "sex", "ethnicity")
ADOPTION = "ADOPTION"
ADOPTED = ("E1", "E11", "E12")

System = tuple[str, str]
"""A source and the authority for which it speaks."""


@dataclass(frozen=True)
class Known:
    """What one source tells of one person that helps to know them again. ``person`` is blank for somebody new."""

    system: System
    child_id: str
    person: int | None
    born_on: date | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)

    @property
    def node(self) -> object:
        """What is joined: a person, or a number that has none yet."""
        return self.person or (self.system, self.child_id)


def people_for(load: Load, tables: Mapping[str, Columns]) -> dict[str, int]:
    """The person of each child's number in the load; those not known before are known from here on."""
    system = (load.source, load.authority)
    named = dict.fromkeys(
        child
        for table in ("people", *ABOUT_A_CHILD)
        for child in tables.get(table, {}).get("child_id", ())
        if child is not None
    )
    standing = dict(_identities(system))
    others = Identity.objects.exclude(source=load.source, authority=load.authority).exists()
    united = _united(_known(system, tables, standing), load, _adopted(tables, system)) if others else {}
    standing = dict(_identities(system)) if others else standing
    new = [child for child in named if child not in standing]
    strangers = [child for child in new if (system, child) not in united]
    persons = dict(zip(strangers, new_people(len(strangers)), strict=True))
    persons |= {child: united[system, child] for child in new if (system, child) in united}
    columns = ("person_id", "source", "authority", "child_id", "load_id")
    insert_rows(table_of(Identity), columns, [(persons[child], *system, child, load.pk) for child in new])
    return standing | persons


def new_people(number: int) -> list[int]:
    """So many new people of whom nothing is told yet, by primary key."""
    newest = Person.objects.aggregate(newest=Max("pk"))["newest"] or 0
    references = [new_reference() for _ in range(number)]
    rows = [(reference, "", "", "", "", False, "[]") for reference in references]
    insert_rows(table_of(Person), ("reference", *TEXTS, "is_open", "statuses"), rows)
    made = dict(Person.objects.filter(pk__gt=newest).values_list("reference", "pk"))
    return [made[reference] for reference in references]


def _identities(system: System) -> Iterator[tuple[str, int]]:
    source, authority = system
    return Identity.objects.filter(source=source, authority=authority).values_list("child_id", "person_id")


# ---------------------------------------------------------------- what is known


def _known(system: System, tables: Mapping[str, Columns], standing: Mapping[str, int]) -> list[Known]:
    """Everybody in the records as they were and as this load has them."""
    told = [_as_known(system, standing.get(row["child_id"]), row) for row in _rows(tables.get("people", {}))]
    coming = {known.child_id for known in told}
    names = ("system", "authority", "person_id", "child_id", "born_on", FORMER, *NUMBERS)
    held = CANONICAL["people"].objects.exclude(person=None).values(*names)
    return told + [
        _as_known((row["system"], row["authority"]), row["person_id"], row)
        for row in held
        if (row["system"], row["authority"]) != system or row["child_id"] not in coming
    ]


def _rows(columns: Columns) -> Iterator[dict[str, object]]:
    names = [name for name in ("child_id", "born_on", FORMER, *NUMBERS) if name in columns]
    for values in zip(*(columns[name] for name in names), strict=True):
        row = dict(zip(names, values, strict=True))
        if row.get("child_id") is not None:
            yield row


def _as_known(system: System, person: int | None, row: Mapping[str, object]) -> Known:
    numbers = {kind: tidied(row.get(kind)) for kind in (FORMER, *NUMBERS)}
    return Known(
        system, str(row["child_id"]), person, row.get("born_on"), {kind: said for kind, said in numbers.items() if said}
    )


def tidied(number: object) -> str:
    """A number as it is compared: without spaces, in capitals.

    >>> tidied(" a123 456 "), tidied(None)
    ('A123456', '')
    """
    return "".join(str(number).split()).upper() if number is not None else ""


def _adopted(tables: Mapping[str, Columns], system: System) -> set[object]:
    """Whom nothing may be joined with: an adopted child's earlier record is closed to the new one for good."""
    found: set[object] = set(adopted_people())
    permanence, episodes = tables.get("permanence", {}), tables.get("care_episodes", {})
    orders = zip(
        permanence.get("child_id", ()), permanence.get("order_kind", ()), permanence.get("ordered_on", ()), strict=False
    )
    ends = zip(episodes.get("child_id", ()), episodes.get("end_reason", ()), strict=False)
    found |= {(system, child) for child, kind, ordered_on in orders if kind == ADOPTION and ordered_on}
    return found | {(system, child) for child, reason in ends if reason in ADOPTED}


def adopted_people() -> set[int]:
    """The people who were adopted, as the records tell."""
    orders = CANONICAL["permanence"].objects.filter(order_kind=ADOPTION, ordered_on__isnull=False)
    ends = CANONICAL["care_episodes"].objects.filter(end_reason__in=ADOPTED)
    return {*orders.values_list("person_id", flat=True), *ends.values_list("person_id", flat=True)}


# ---------------------------------------------------------------- who is one


def _united(known: list[Known], load: Load, adopted: set[object]) -> dict[tuple[System, str], int]:
    """The person of each new number that belongs to somebody known; people found to be one are joined on the way."""
    nodes: dict[object, list[Known]] = defaultdict(list)
    for each in known:
        nodes[each.node].append(each)
    apart = set(_decided_apart())
    found: dict[tuple[System, str], int] = {}
    for group, because in _groups(known):
        if len(group) > 1 and _may_be_one(group, nodes, adopted, apart):
            _settle(group, nodes, because, load, found)
    return found


def _settle(
    group: set[object],
    nodes: Mapping[object, list[Known]],
    because: str,
    load: Load,
    found: dict[tuple[System, str], int],
) -> None:
    people = sorted(node for node in group if isinstance(node, int))
    if not people:
        people = [Person.objects.create().pk]
    for gone in people[1:]:
        join(people[0], gone, because=because, load=load)
    for node in group:
        found |= {(each.system, each.child_id): people[0] for each in nodes.get(node, ()) if each.person is None}


def _groups(known: list[Known]) -> Iterator[tuple[set[object], str]]:
    """Those whom numbers tie together, directly or through others, with the numbers that did."""
    groups: dict[object, set[object]] = {}
    reasons: dict[int, set[str]] = defaultdict(set)
    for first, second, number in _ties(known):
        joined = groups.get(first, {first}) | groups.get(second, {second})
        before = reasons[id(groups.get(first))] | reasons[id(groups.get(second))]
        for node in joined:
            groups[node] = joined
        reasons[id(joined)] = before | {number}
    for group in {id(group): group for group in groups.values()}.values():
        yield group, f"The same {', '.join(sorted(reasons[id(group)]))}"


def _ties(known: list[Known]) -> Iterator[tuple[object, object, str]]:
    for kind, title in NUMBERS.items():
        for holders in _holders(known, kind).values():
            first, *others = holders
            yield from ((first.node, other.node, title) for other in others if other.node != first.node)
    numbers: dict[str, list[Known]] = defaultdict(list)
    for each in known:
        numbers[tidied(each.child_id)].append(each)
    for each in known:
        former = [
            other
            for other in numbers.get(each.numbers.get(FORMER, ""), ())
            if other.system != each.system and other.born_on and other.born_on == each.born_on
        ]
        yield from ((each.node, other.node, "former number") for other in former if other.node != each.node)


def _holders(known: Iterable[Known], kind: str) -> dict[str, list[Known]]:
    """Who has each number of a kind; a number that stands twice in one source tells nobody apart and is left out."""
    found: dict[str, list[Known]] = defaultdict(list)
    for each in known:
        if number := each.numbers.get(kind):
            found[number].append(each)
    return {
        number: holders
        for number, holders in found.items()
        if len(holders) > 1 and len({holder.system for holder in holders}) == len(holders)
    }


def _may_be_one(
    group: set[object], nodes: Mapping[object, list[Known]], adopted: set[object], apart: set[frozenset[object]]
) -> bool:
    """Whether nothing speaks against it."""
    of_group = [each for node in group for each in nodes.get(node, ())]
    births = {each.born_on for each in of_group if each.born_on}
    systems = [each.system for each in of_group]
    numbers = {(each.system, each.child_id) for each in of_group}
    is_apart = any(pair <= group for pair in apart)
    return len(births) <= 1 and len(systems) == len(set(systems)) and not (group | numbers) & adopted and not is_apart


def _decided_apart() -> Iterator[frozenset[object]]:
    for pair in PossibleDuplicate.objects.filter(decision="two").values_list("first_id", "second_id"):
        yield frozenset(pair)
