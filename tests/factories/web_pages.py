"""Pages as a test opens them."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse


def page(client: Client, name: str, /, *arguments: object, **query: object) -> str:
    """What the page of this name holds, which must be there."""
    answer = client.get(reverse(name, args=arguments), query)
    assert answer.status_code == 200
    return answer.content.decode()
