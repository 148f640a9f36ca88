"""The running heads and feet of pages: what stands on page after page, but for the page's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lineofsight.formats._laid_out.shape import ROW, RUNNING, Block
from lineofsight.formats._laid_out.wording import PAGE_NUMBER

FEWEST_PAGES = 3
NUMBER = re.compile(r"\d+")


def mark_running(blocks: Sequence[Block]) -> list[Block]:
    """Mark as running the first and last blocks of pages that say the same on most pages, or only a page's number."""
    ends = _ends_of_pages(blocks)
    pages = {block.page for block in blocks}
    often = Counter(_form(blocks[at]) for at in ends)
    return [
        replace(block, kind=RUNNING, level=0)
        if at in ends and (PAGE_NUMBER.match(block.text) or _is_often(often[_form(block)], len(pages)))
        else block
        for at, block in enumerate(blocks)
    ]


def _is_often(times: int, pages: int) -> bool:
    return pages >= FEWEST_PAGES and times * 2 > pages


def _form(block: Block) -> str:
    return NUMBER.sub("#", block.text.casefold())


def _ends_of_pages(blocks: Sequence[Block]) -> set[int]:
    """Where the first two and the last two blocks of each page stand, rows of tables apart."""
    of_page: dict[int | None, list[int]] = {}
    for at, block in enumerate(blocks):
        of_page.setdefault(block.page, []).append(at)
    ends = {at for places in of_page.values() for at in (*places[:2], *places[-2:])}
    return {at for at in ends if blocks[at].kind != ROW}
