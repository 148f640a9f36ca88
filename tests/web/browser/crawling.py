"""Finds every page that somebody can reach by links, one or two of each kind, as a person would."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Page

OF_EACH_KIND = 2


def kind_of(address: str) -> str:
    """The shape of a page's address, so that the pages of a hundred children are of one kind.

    >>> kind_of("/children/7k2m9pqr4tvw/timeline/?page=2")
    '/children/*/timeline/?page'
    """
    parts = urlsplit(address)
    shape = "/".join("*" if any(sign.isdigit() for sign in part) else part for part in parts.path.split("/"))
    asked = "&".join(sorted(pair.partition("=")[0] for pair in parts.query.split("&") if pair))
    return f"{shape}?{asked}" if asked else shape


def pages_reached(page: Page, site: str, *, start: str = "/", of_each_kind: int = OF_EACH_KIND) -> Iterator[str]:
    """The address of each page, while the browser shows it. Files to download are passed over."""
    waiting, seen, kinds = deque([start]), {start}, Counter()
    while waiting:
        address = waiting.popleft()
        if kinds[kind_of(address)] >= of_each_kind or not is_page(page, site + address):
            continue
        kinds[kind_of(address)] += 1
        page.goto(site + address)
        yield address
        found = [link for link in links_of(page, site) if link not in seen]
        seen.update(found)
        waiting.extend(found)


def is_page(page: Page, address: str) -> bool:
    """Whether there is something to look at there, found out without leaving the page that is shown."""
    answer = page.request.head(address, max_redirects=5)
    return answer.headers.get("content-type", "").startswith("text/html") and (
        "attachment" not in answer.headers.get("content-disposition", "")
    )


def links_of(page: Page, site: str) -> list[str]:
    """Where the links of the page lead within the site, each once, in their order."""
    links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href.split('#')[0])")
    inside = [link.removeprefix(site) for link in links if link.startswith(site + "/")]
    return list(dict.fromkeys(inside))
