"""Logs that hold nothing personal: where something happened and of what kind, never what was in it.

A child's name may stand in the message of any exception, in a statement sent to the database, in an address that
somebody typed. So nothing of a record is written that was put into it while the product ran, but numbers.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

OURS = "lineofsight"
MASK = "…"
HARMLESS = (int, float, bool, type(None))


class WithoutPersonalData(logging.Formatter):
    """Writes a record as: when, how grave, who says it, what it says with its words masked, and for which page."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds")
        lines = [f"{at} {record.levelname} {record.name}: {message(record)}{page(record)}"]
        if record.exc_info and record.exc_info[1]:
            lines += path_of(record.exc_info[1])
        return "\n".join(lines)


def message(record: logging.LogRecord) -> str:
    """What the record says, with everything masked that was put into it but numbers.

    A message without anything put into it may have been put together before, so of others' only the place is told.
    """
    template = str(record.msg) if isinstance(record.msg, str) else ""
    if not template or not (record.args or record.name.partition(".")[0] == OURS):
        return f"said at {record.filename}:{record.lineno}"
    try:
        return template % masked(record.args) if record.args else template
    except (TypeError, ValueError, KeyError):
        return template


def masked(put_in: object) -> object:
    if isinstance(put_in, Mapping):
        return {name: masked_word(value) for name, value in put_in.items()}
    return tuple(masked_word(value) for value in put_in)


def masked_word(value: object) -> object:
    return value if isinstance(value, HARMLESS) else MASK


def page(record: logging.LogRecord) -> str:
    """The pattern of the page's address, which is the same for everybody; its status; never the address itself."""
    request, status = getattr(record, "request", None), getattr(record, "status_code", None)
    match = getattr(request, "resolver_match", None)
    told = [getattr(request, "method", None), match.route if match else None, status]
    said = " ".join(str(part) for part in told if part is not None)
    return f" ({said})" if said else ""


def path_of(error: BaseException | str | None) -> Iterator[str]:
    """Which lines of the program an error came through, and of what kind it and those before it are; not its words."""
    seen: set[int] = set()
    while isinstance(error, BaseException) and id(error) not in seen:
        seen.add(id(error))
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        yield f"  {type(error).__module__}.{type(error).__qualname__}"
        error = error.__cause__ or error.__context__


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"without_personal_data": {"()": "lineofsight.web.settings.logs.WithoutPersonalData"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "without_personal_data"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Django would mail whole requests to administrators, and write addresses as they were typed.
    "loggers": {"django": {"handlers": [], "level": "INFO"}, "django.server": {"handlers": [], "level": "INFO"}},
}
