"""Finds every page that somebody can reach by links, one or two of each kind, as a person would."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html
from django.urls import Resolver404, resolve
from playwright.sync_api import APIRequestContext

OF_EACH_KIND = 2


class Reached(NamedTuple):
    """A page: its address within the site, how the site answered, and what it sent."""

    address: str
    status: int
    html: str


def kind_of(address: str) -> str:
    """The name of a page's view, and whether it is asked for a part of it: a hundred children's pages are one kind."""
    parts = urlsplit(address)
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        name = parts.path
    return f"{name}?" if parts.query else name


def pages_reached(
    asking: APIRequestContext, site: str, *, start: str = "/", of_each_kind: int = OF_EACH_KIND
) -> Iterator[Reached]:
    """Each page, asked for with the browser's cookies and not shown. Files and words for programs are passed over."""
    waiting, seen, kinds = deque([start]), {start}, Counter()
    while waiting:
        address = waiting.popleft()
        if kinds[kind_of(address)] >= of_each_kind:
            continue
        kinds[kind_of(address)] += 1
        answer = asking.get(site + address)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        reached = Reached(address, answer.status, answer.text())
        yield reached
        found = [link for link in links_of(reached.html, answer.url, site) if link not in seen]
        seen.update(found)
        waiting.extend(found)


def links_of(html: str, shown_at: str, site: str) -> list[str]:
    """Where the links of a page lead within the site, each once, in their order.

    >>> links_of('<a href="b?c#d">B</a> <a href="/">Home</a> <a href="https://gov.uk/">G</a>', "http://h/a/", "http://h")
    ['/a/b?c', '/']
    """
    links = lxml.html.fromstring(html).xpath("//a[@href]/@href")
    whole = [urldefrag(urljoin(shown_at, link)).url for link in links]
    return list(dict.fromkeys(link.removeprefix(site) for link in whole if link.startswith(f"{site}/")))
