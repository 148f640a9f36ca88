"""Makes two people one, and parts them again. Everything of the one that went over is kept, so that it can go back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from django.db.models import Field, Model, Q
from django.utils import timezone

from lineofsight.web.accounts.models import User
from lineofsight.web.records.models import (
    ABOUT_A_CHILD,
    CANONICAL,
    Allocation,
    Deadline,
    Identity,
    Joined,
    Load,
    Person,
    PossibleDuplicate,
)
from lineofsight.web.records.rows import run, run_each, table_of

WORKED_OUT = (Allocation, Deadline)
"""What follows from the rows of a person and is worked out anew after they went over."""


@transaction.atomic
def join(kept: int, gone: int, *, because: str, load: Load | None = None, by: User | None = None) -> Joined:
    """Bring everything that stands under the person ``gone`` under ``kept``; both are primary keys."""
    leaving = Person.objects.get(pk=gone)
    _keep_decisions(kept, gone)
    moved: dict[str, list[int]] = {}
    for model, field in linked_to_people():
        rows = model.objects.filter(**{field.name: gone})
        moved[f"{model._meta.label}.{field.name}"] = [*rows.values_list("pk", flat=True)]
        rows.update(**{field.name: kept})
    for table in ABOUT_A_CHILD:
        CANONICAL[table].objects.filter(person=gone).update(person=kept)
    leaving.delete()
    return Joined.objects.create(
        person_id=kept,
        gone=gone,
        reference=leaving.reference,
        because=because,
        moved={name: rows for name, rows in moved.items() if rows},
        load=load,
        joined_by=by,
    )


@transaction.atomic
def part(joined: Joined, *, by: User | None = None) -> Person:
    """Make the person anew under the old number and reference, and send back what had come over and still stands."""
    person = Person.objects.create(pk=joined.gone, reference=joined.reference)
    for model, field in linked_to_people():
        rows = joined.moved.get(f"{model._meta.label}.{field.name}", [])
        model.objects.filter(pk__in=rows).update(**{field.name: person})
    lay_rows(person.identities.values_list("pk", flat=True))
    joined.parted_at, joined.parted_by = timezone.now(), by
    joined.save(update_fields=["parted_at", "parted_by"])
    return person


def _keep_decisions(kept: int, gone: int) -> None:
    """Who is known to be somebody else than the one who goes over is somebody else than the one who stays."""
    about = PossibleDuplicate.objects.filter(Q(first=gone) | Q(second=gone))
    for pair in about.exclude(decision=""):
        other = pair.second_id if pair.first_id == gone else pair.first_id
        first, second = sorted((kept, other))
        decided = {name: getattr(pair, name) for name in ("because", "decision", "decided_at", "decided_by")}
        PossibleDuplicate.objects.update_or_create(first_id=first, second_id=second, defaults=decided)
    about.delete()


def lay_rows(identities: Iterable[int]) -> None:
    """Put the rows under the person to whom their number belongs, for these numbers."""
    for source, authority, child, person in Identity.objects.filter(pk__in=list(identities)).values_list(
        "source", "authority", "child_id", "person_id"
    ):
        for table in ABOUT_A_CHILD:
            run(
                f'UPDATE "{table_of(CANONICAL[table])}" SET person_id = %s'  # noqa: S608 - names of our own tables
                " WHERE child_id = %s AND system = %s AND authority = %s",
                (person, child, source, authority),
            )


def lay_moved_rows(table: str, rows: Sequence[tuple[int]]) -> None:
    """Put rows whose child's number changed under the person to whom the number belongs now."""
    name = table_of(CANONICAL[table])
    run_each(
        f'UPDATE "{name}" SET person_id = (SELECT i.person_id FROM "{table_of(Identity)}" i'  # noqa: S608 - names of our own tables
        f' WHERE i.child_id = "{name}".child_id AND i.source = "{name}".system AND i.authority = "{name}".authority)'
        " WHERE id = %s",
        rows,
    )


def linked_to_people() -> Iterator[tuple[type[Model], Field]]:
    """Every table, of any app, that points to a person, less the rows themselves and what follows from them."""
    left_out = {*WORKED_OUT, PossibleDuplicate, *(CANONICAL[table] for table in ABOUT_A_CHILD)}
    for model in Person._meta.apps.get_models():
        if model in left_out:
            continue
        for field in model._meta.concrete_fields:
            if field.related_model is Person:
                yield model, field
