"""Finds every page that somebody can reach by links, one or two of each kind, as a person would."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import Error, Page

OF_EACH_KIND = 2


def kind_of(address: str) -> str:
    """The name of a page's view, and whether it is asked for a part of it: a hundred children's pages are one kind."""
    parts = urlsplit(address)
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        name = parts.path
    return f"{name}?" if parts.query else name


def pages_reached(page: Page, site: str, *, start: str = "/", of_each_kind: int = OF_EACH_KIND) -> Iterator[str]:
    """The address of each page, while the browser shows it. Files are passed over."""
    waiting, seen, kinds = deque([start]), {start}, Counter()
    while waiting:
        address = waiting.popleft()
        if kinds[kind_of(address)] >= of_each_kind:
            continue
        kinds[kind_of(address)] += 1
        if not shows_page(page, site + address):
            continue
        yield address
        found = [link for link in links_of(page, site) if link not in seen]
        seen.update(found)
        waiting.extend(found)


def shows_page(page: Page, address: str) -> bool:
    """Go there, and say whether there is something to look at: not a file to keep, and not words for a program."""
    try:
        answer = page.goto(address)
    except Error as error:
        if "Download is starting" in error.message:
            return False
        raise
    return answer is not None and answer.headers.get("content-type", "").startswith("text/html")


def links_of(page: Page, site: str) -> list[str]:
    """Where the links of the page lead within the site, each once, in their order."""
    links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href.split('#')[0])")
    inside = [link.removeprefix(site) for link in links if link.startswith(site + "/")]
    return list(dict.fromkeys(inside))
