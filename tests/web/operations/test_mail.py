"""The mail server by its address: read rightly, refused where it would tell a password, and signed in to for real."""

from __future__ import annotations

import socket

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import send_mail

from lineofsight.web.settings import demonstration
from lineofsight.web.settings.mail import MailServer, mail_server


@pytest.mark.parametrize(
    ("address", "server"),
    (
        ("smtp://localhost", MailServer("localhost", 25, "", "", starts_tls=False, is_tls=False)),
        ("smtp://mail.council.example:2525", MailServer("mail.council.example", 2525, "", "", False, False)),
        ("smtp://site:word@127.0.0.1", MailServer("127.0.0.1", 25, "site", "word", starts_tls=False, is_tls=False)),
        (
            "smtp+starttls://site%40council.example:a%2Fb%3Ac@mail.council.example",
            MailServer("mail.council.example", 587, "site@council.example", "a/b:c", starts_tls=True, is_tls=False),
        ),
        ("smtps://mail.council.example", MailServer("mail.council.example", 465, "", "", False, True)),
    ),
)
def test_an_address_says_where_and_how(address, server):
    assert mail_server(address) == server


@pytest.mark.parametrize(
    ("address", "reason"),
    (
        ("mail.council.example", "must begin with one of smtp://, smtp\\+starttls://, smtps://"),
        ("https://mail.council.example", "must begin with one of"),
        ("smtp://", "and then name a server"),
        ("smtp://mail.council.example:post", "port as a number"),
        ("smtp://mail.council.example:70000", "port as a number"),
        ("smtp://site:word@mail.council.example", "has a password, which only"),
    ),
)
def test_an_address_that_will_not_do_is_refused_without_its_password(address, reason):
    with pytest.raises(ImproperlyConfigured, match=reason) as refused:
        mail_server(address)

    assert "word@" not in str(refused.value)


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # on loopback
def test_the_site_signs_in_with_what_the_address_says(settings):
    tried = []

    def authenticate(server, session, envelope, mechanism, data):  # noqa: ARG001 - the library calls it so
        tried.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=True)

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    postbox = Postbox()
    taking = Controller(
        postbox, "127.0.0.1", port, authenticator=authenticate, auth_required=True, auth_require_tls=False
    )
    taking.start()
    try:
        server = mail_server(f"smtp://site:p%40ss@127.0.0.1:{port}")
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = server.user, server.password
        send_mail("3 things wait for you", "Sign in to see them.", None, ["carys@council.example"])
    finally:
        taking.stop()

    assert tried == [("site", "p@ss")]
    assert postbox.to == [["carys@council.example"]]


def test_the_demonstration_sends_nobody_mail():
    assert demonstration.EMAIL_BACKEND == "django.core.mail.backends.dummy.EmailBackend"


class Postbox:
    """Takes what the site hands over, and keeps to whom."""

    def __init__(self):
        self.to = []

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802 - the library calls it so
        self.to.append(envelope.rcpt_tos)
        return "250 OK"
