"""A council's directory on loopback, which signs in whomever the test says, as an OpenID Connect provider does."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt

CLIENT = "line-of-sight"
KEY = "a key that only the directory of the tests knows"


class Directory:
    """``claims`` is what it says of whoever comes next.

    ``refuses`` has it hand out no token, and ``is_silent`` end every call without an answer.
    """

    def __init__(self, address: str) -> None:
        self.address, self.claims, self.refuses, self.is_silent = address, {}, False, False

    def answer(self, path: str) -> dict[str, object]:
        if path.endswith("/openid-configuration"):
            return {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "userinfo_endpoint": f"{self.address}/userinfo",
                "jwks_uri": f"{self.address}/keys",
            }
        if path == "/token":
            said = {"iss": self.address, "aud": CLIENT, "iat": time.time(), "exp": time.time() + 60, **self.claims}
            token = {"access_token": "opens userinfo", "token_type": "Bearer", "id_token": jwt.encode(said, KEY)}
            return {"error": "invalid_grant"} if self.refuses else token
        return {name: said for name, said in self.claims.items() if name not in {"amr", "acr"}}


@contextmanager
def a_directory() -> Iterator[Directory]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if directory.is_silent:
                return
            content = json.dumps(directory.answer(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        directory = Directory(f"http://127.0.0.1:{server.server_address[1]}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield directory
        server.shutdown()


def providers(directory: Directory) -> dict[str, object]:
    """The setting that has the site sign people in by it."""
    app = {
        "provider_id": "directory",
        "name": "Council account",
        "client_id": CLIENT,
        "secret": "shared",
        "settings": {"server_url": directory.address},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
