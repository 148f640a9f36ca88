"""Every page of improvement plans that a role may open is reached from the home page by links alone."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from lineofsight.web.improvement.actions.changing import change
from lineofsight.web.improvement.urls import urlpatterns
from tests.factories.web_claims import an_update
from tests.factories.web_improvement import a_recommendation, reader_as
from tests.web.access.council import a_council
from tests.web.access.verdicts import browser, kept

OF_IMPROVEMENT = {pattern.name for pattern in urlpatterns}
ON_THE_WAY = {"home", "indicators", "indicator"}
LINK = re.compile(r'<(?:a|form)\b[^>]*\s(?:href|action)="([^"#]+)')
FILES = {name for name in OF_IMPROVEMENT if name.startswith("take_") or name.endswith("_file")}
OF_EACH_KIND = 4
ROLES = ("head_of_service", "democratic_services")
"""Who may do most to plans, and who runs the board and sees no figure."""


def names_reached(client):
    """The name of each page that a link leads to, from the home page on; a hundred plans are one kind of page."""
    waiting, seen, kinds = deque(["/"]), {"/"}, Counter()
    while waiting:
        address = waiting.popleft()
        kind = (name_of(address), bool(urlsplit(address).query))
        kinds[kind] += 1
        if kinds[kind] > OF_EACH_KIND or kind[0] not in OF_IMPROVEMENT | ON_THE_WAY:
            continue
        found = {urljoin(address, unescape(link)) for link in LINK.findall(shown(client, address))} - seen
        seen |= found
        waiting.extend(sorted(found))
    return {name for name, _ in kinds}


def shown(client, address):
    """What a page holds; nothing for a file, which leads nowhere."""
    if name_of(address) in FILES:
        return ""
    answer = client.get(address)
    return answer.content.decode() if answer.status_code == 200 else ""


def name_of(address):
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def may_open(role):
    """The names of the pages of improvement plans that the table of verdicts opens to a role."""
    rows = [row for row in csv.DictReader(kept().splitlines()) if row["method"] == "GET" and row["about"] != "none"]
    return {row["page"] for row in rows if row[role] == "200"} & OF_IMPROVEMENT


def a_busy_council():
    """The council of the access tests, with a record in its second version, a draft with a figure, and a theme."""
    council = a_council()
    action = council.samples["action"]
    change(record=action, after=1, values={"words": "Do it sooner"}, by=reader_as(), plan=action.plan)
    an_update(action, words="It is [[referrals_received]] now.")
    a_recommendation(council.samples["inspection"], inspectors_words="Improve the recording of visits.")
    return council


@pytest.mark.django_db
def test_every_page_that_a_role_may_open_is_linked_from_another(settings, tmp_path):
    settings.SNAPSHOTS = tmp_path
    council = a_busy_council()

    unreached = {role: may_open(role) - names_reached(browser(council.users[role])) for role in ROLES}

    assert len(may_open("head_of_service")) > 60
    assert {role: sorted(pages) for role, pages in unreached.items() if pages} == {}
