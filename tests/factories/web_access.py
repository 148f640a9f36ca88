"""Makes readers, and looks at people in the access log."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils import timezone

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.queries import reader_of
from lineofsight.web.accounts.readers import Reader, reader_with
from lineofsight.web.records.access_log import record_looks

TOKEN = re.compile('name="csrfmiddlewaretoken" value="\\w+"')


def a_reader(*roles: str, user_id: int = 1, **places: frozenset) -> Reader:
    """Somebody with these roles; by default a social worker without children."""
    return reader_with(user_id, "Sam Worker", roles or ("social_worker",), **places)


def reader(user: User) -> Reader:
    """What the user may do and see today."""
    return reader_of(user, on=timezone.localdate())


def some_looks(count: int, *, people: Iterable[int] = (), what: str = "child", at_once: int = 1000) -> None:
    """So many entries of the access log: of person 1, person 2 and so on, unless other people are said."""
    numbers = list(people) or list(range(1, count + 1))
    for start in range(0, count, at_once):
        record_looks(numbers[start : start + at_once], reader=a_reader(), what=what)


def page_text(answer: object) -> str:
    """What an answer says, less the token that differs each time."""
    return TOKEN.sub("", b"".join(answer).decode())
