"""Whether a reader is offered what only some may do."""

from __future__ import annotations

from django import template

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader

register = template.Library()


@register.filter
def may_write_plans(reader: Reader | None) -> bool:
    """Whether somebody may change actions on a sheet."""
    return reader is not None and reader.may(Permission.WRITE_PLANS)
