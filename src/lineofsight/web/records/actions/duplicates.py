"""Deciding whether two people are one, and parting those who were joined by mistake."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.web.accounts.models import User
from lineofsight.web.records.joining import join, part
from lineofsight.web.records.matching import adopted_people
from lineofsight.web.records.models import Joined, Person, PossibleDuplicate
from lineofsight.web.records.rows import one_at_a_time
from lineofsight.web.records.working_out import work_out


@transaction.atomic
def join_people(*, pair: PossibleDuplicate, by: User) -> Joined:
    """Make the two one, under the person who was known first.

    Raises:
        Refused: one of them was adopted, or the pair has been decided.
    """
    one_at_a_time()
    kept, gone = sorted((pair.first_id, pair.second_id))
    if pair.decision:
        raise Refused("This has been decided already.")
    if {kept, gone} & adopted_people():
        raise Refused("The record of an adopted child is never joined with another.")
    joined = join(kept, gone, because=pair.because, by=by)
    work_out([kept])
    return joined


@transaction.atomic
def keep_apart(*, pair: PossibleDuplicate, by: User) -> PossibleDuplicate:
    """Say that they are two people; they are not offered again, and no number joins them."""
    pair.decision, pair.decided_at, pair.decided_by = "two", timezone.now(), by
    pair.save(update_fields=["decision", "decided_at", "decided_by"])
    return pair


@transaction.atomic
def part_people(*, joined: Joined, by: User) -> Person:
    """Part two who were joined by mistake; each has again what came from its own numbers.

    Raises:
        Refused: they have been parted already, or the person has since been joined into another.
    """
    one_at_a_time()
    found = Joined.objects.select_for_update(of=("self",)).get(pk=joined.pk)
    if found.parted_at:
        raise Refused("They have been parted already.")
    person = part(found, by=by)
    first, second = sorted((found.person_id, person.pk))
    decided = {"because": found.because, "decision": "two", "decided_at": timezone.now(), "decided_by": by}
    PossibleDuplicate.objects.update_or_create(first_id=first, second_id=second, defaults=decided)
    work_out([first, second])
    return person
