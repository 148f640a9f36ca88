"""Who else stands in a child's family groups. Whoever the reader may not see is not told, nor that there is anybody."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.child_page.ages import age_in_words
from lineofsight.web.records.models import Person, model_of
from lineofsight.web.records.queries import children, look, rows_of


def relatives(person: Person, on: date, *, reader: Reader) -> list[tuple[Person, str]]:
    """The others in the child's family groups, the youngest first, each with their age; their looks are in the log."""
    rows = rows_of(person, "family_members", reader=reader)
    groups = {(row["system"], row["authority"], row["family_id"]) for row in rows if row["family_id"]}
    if not groups:
        return []
    same = Q()
    for system, authority, family_id in groups:
        same |= Q(system=system, authority=authority, family_id=family_id)
    members = model_of("family_members").objects.filter(same).exclude(person=person).values("person")
    others = children(reader=reader).filter(pk__in=members).order_by("-born_on", "forename", "pk")
    return [(other, age_in_words(other, on)) for other in look(others, reader=reader, what="child: family")]
