"""The mail server that a council names by one address, as it names its database."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

NAME = "LINEOFSIGHT_MAIL_SERVER"
PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
"""The ways of reaching one, each with the port that is meant where none is named."""
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class MailServer:
    """Where the site's mail is handed over, and how. Without a user nobody signs in there."""

    host: str
    port: int
    user: str
    password: str
    starts_tls: bool
    is_tls: bool


def mail_server(address: str) -> MailServer:
    """The server of an address such as ``smtp+starttls://user:password@mail.council.example:587``.

    Raises:
        ImproperlyConfigured: the address names no way or no server, or would send a password for all to read.
    """
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        ways = ", ".join(f"{way}://" for way in PORTS)
        raise ImproperlyConfigured(f"{NAME} must begin with one of {ways} and then name a server.")
    if parts.password and parts.scheme == "smtp" and parts.hostname not in THIS_MACHINE:
        raise ImproperlyConfigured(f"{NAME} has a password, which only smtp+starttls:// or smtps:// keeps secret.")
    return MailServer(
        host=parts.hostname,
        port=_port(address) or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp+starttls",
        is_tls=parts.scheme == "smtps",
    )


def _port(address: str) -> int | None:
    try:
        return urlsplit(address).port
    except ValueError as error:
        raise ImproperlyConfigured(f"{NAME} must give its port as a number up to 65535, or none.") from error
