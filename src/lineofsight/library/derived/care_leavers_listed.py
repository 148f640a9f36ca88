"""Dates for a list that has none: care leavers are listed as things stand today."""

from __future__ import annotations

import ibis

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import nothing


def add(care_leavers: Relation, _: Relations) -> Relation:
    """On the list since before any record began, and still; of days before the as-at date no figure is given."""
    return care_leavers.mutate(listed_from_on=ibis.date("1900-01-01"), listed_until_on=nothing(Kind.DATE))


derived = DerivedColumns(
    title="Young people on the list of care leavers",
    because="Entitlement to a plan and an adviser does not depend on a birthday, so no age bounds the count.",
    onto="care_leavers",
    uses=("care_leavers",),
    adds={"listed_from_on": Kind.DATE, "listed_until_on": Kind.DATE},
    add=add,
)
