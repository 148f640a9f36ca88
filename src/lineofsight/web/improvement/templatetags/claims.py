"""Words with the claims marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from lineofsight.web.improvement.checking_claims import RIGHT
from lineofsight.web.improvement.queries.claims import ClaimShown

register = template.Library()


@register.simple_tag
def claims_in(claims: Mapping[tuple[str, str], list[ClaimShown]] | None, about: str, field: str) -> list[ClaimShown]:
    """The claims of one text of an action that ask for something, or were answered, or stand beside a figure."""
    found = (claims or {}).get((about, field), [])
    return [claim for claim in found if claim.weight != RIGHT or claim.beside or claim.answer]


@register.filter
def of(found: Mapping[int, object], number: int) -> object:
    """What is held under a number."""
    return found[number]


@register.filter
def with_claims(words: str, claims: Iterable[ClaimShown]) -> SafeString:
    """The words with every claim that asks for something in a mark.

    >>> str(with_claims("<b> 5", []))
    '&lt;b&gt; 5'
    """
    spans = sorted({(claim.row.start, claim.row.end) for claim in claims if claim.is_open and claim.row.end})
    pieces, done = [], 0
    for start, end in spans:
        if start >= done:
            pieces += [escape(words[done:start]), f'<mark class="claim-words">{escape(words[start:end])}</mark>']
            done = end
    return mark_safe("".join([*pieces, escape(words[done:])]))  # noqa: S308 - every piece of words is escaped
