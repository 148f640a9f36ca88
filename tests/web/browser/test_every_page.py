"""Every page that somebody of a role can reach holds up: axe-core finds nothing, the HTML is valid, it fits a phone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from http import HTTPStatus

import pytest

from tests.web.browser.checking import WIDE, wrong_with
from tests.web.browser.crawling import kind_of, pages_reached

pytestmark = pytest.mark.browser

ROLES = (
    None,
    "password_only",
    "no_role",
    "head_of_service",
    "social_worker",
    "performance_analyst",
    "information_governance",
    "system_administrator",
    "pod_manager",
    "director",
    "business_support",
    "quality_auditor",
    "democratic_services",
    "elected_member",
)
OFTEN_ENOUGH = 2
"""How often a kind of page is looked at, over all roles; `make test-long` looks each time."""


@pytest.fixture(scope="module")
def is_worth_a_look(request) -> Callable[[str], bool]:
    """Whether a page's kind has not been looked at often enough. The long tests look at each page of each role."""
    looked_at, is_long = Counter(), request.config.getoption("--hypothesis-profile", default=None) == "long"

    def answer(address: str) -> bool:
        looked_at[kind_of(address)] += 1
        return is_long or address == "/" or looked_at[kind_of(address)] <= OFTEN_ENOUGH

    return answer


@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_a_role(role, page_of, site, axe, is_worth_a_look):
    page, lead_nowhere, faults = page_of(role, viewport=WIDE), [], {}

    for address, status, html in pages_reached(page.request, site.address):
        if status != HTTPStatus.OK:
            lead_nowhere.append(address)
        elif is_worth_a_look(address):
            page.goto(site.address + address)
            faults[address] = wrong_with(page, axe, html)

    assert lead_nowhere == []
    assert {address: found for address, found in faults.items() if found} == {}
    assert len(faults) > 0
