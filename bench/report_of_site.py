"""The page about the site under load."""

from __future__ import annotations

from statistics import median

from bench.report import table
from bench.site import BARE, CLIENTS, LEAST_SHARE_OF_BARE, MOST_MILLISECONDS, REQUESTS, SiteResults


def site_section(found: SiteResults) -> str:
    """How long pages take, and how many a second there are of them for each of the bare page."""
    bare = median(found.pages[BARE].a_second)
    rounds = len(found.pages[BARE].a_second)
    about = (
        f"The demonstration's council with {found.people:,} people over {found.wanted.years} years and "
        f"{found.deadlines:,} deadlines, on {found.database}, served by one process with eight threads. {CLIENTS} "
        "clients at once, signed in as head of service, who sees every child; "
        f"{rounds} rounds of {REQUESTS} requests for each page, the pages in turn, after a round that is not counted. "
        "Every child's page is written into the access log before it is sent. The bare page runs on the same server, "
        "behind the same middleware."
    )
    head = ("Page", "Median (ms)", "95th percentile (ms)", "Requests a second", "For each of the bare page")
    rows = [
        (
            name,
            f"{median(times.milliseconds):.0f}",
            f"{times.percentile_95:.0f}",
            f"{median(times.a_second):.0f}",
            f"{median(times.a_second) / bare:.2f}",
        )
        for name, times in found.pages.items()
    ]
    return "\n\n".join((about, table(head, rows), _verdict(found, bare)))


def _verdict(found: SiteResults, bare: float) -> str:
    slow = [name for name, times in found.pages.items() if times.percentile_95 > MOST_MILLISECONDS]
    few = [name for name, times in found.pages.items() if median(times.a_second) < LEAST_SHARE_OF_BARE * bare]
    return (
        f"Within {MOST_MILLISECONDS} ms for 95 of 100 requests: {_all_but(slow)}. "
        f"At least {LEAST_SHARE_OF_BARE:.0%} of the bare page's requests a second: {_all_but(few)}."
    )


def _all_but(names: list[str]) -> str:
    return f"all but {', '.join(names)}" if names else "all"
