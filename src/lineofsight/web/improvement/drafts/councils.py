"""One council by the many ways in which its name is written."""

from __future__ import annotations

import re

_NOT_THE_NAME = {"council", "city", "county", "borough", "london", "royal", "metropolitan", "district", "unitary"}
_NOT_THE_NAME |= {"of", "the", "s", "children", "services"}


def council_key(name: str) -> str:
    """The name as far as it tells one council from another.

    >>> council_key("Brighton & Hove City Council") == council_key("Brighton and Hove")
    True
    >>> council_key("London Borough of Brent"), council_key("City of London")
    ('brent', 'city of london')
    """
    words = re.findall(r"[^\W_]+", name.casefold().replace("&", " and "))
    return " ".join(word for word in words if word not in _NOT_THE_NAME) or " ".join(words)
