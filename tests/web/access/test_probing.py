"""Whoever tries addresses of records learns nothing: not yours and no such are one answer, byte for byte."""

from __future__ import annotations

import re

import pytest

from tests.web.access.addresses import CHILD, addresses, of_children, pages
from tests.web.access.council import RELATIONS, SEES, a_council
from tests.web.access.verdicts import ask, browser

pytestmark = pytest.mark.django_db
OF_CHILDREN = [page for page in pages() if page.pattern.startswith(CHILD)]
READERS = ("social_worker", "pod_manager", "inspector", "head_of_service", "information_governance")
FORM_TOKEN = re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")[^"]+')
TOLD_APART_BY = {"Content-Length", "Vary", "Content-Type", "Cache-Control", "Location"}


@pytest.fixture
def council(settings, tmp_path):
    settings.SNAPSHOTS = tmp_path
    return a_council()


def whole(answer):
    """Everything of an answer that could tell one from another: all but the token that is new on every page."""
    return answer.status_code, sorted(answer.items()), FORM_TOKEN.sub(b"", answer.content)


@pytest.mark.parametrize("method", ("GET", "POST"))
@pytest.mark.parametrize("role", READERS)
def test_a_record_beyond_reach_answers_as_one_that_is_not_there(council, role, method):
    client, told, opened = browser(council.users[role]), [], set()
    for page in OF_CHILDREN:
        none = whole(ask(client, method, addresses(page, council)["none"]))
        for relation, address in of_children(page, council).items():
            answer = ask(client, method, address)
            if relation in council.sees(role):
                opened |= {relation} if answer.status_code == 200 else set()
            elif whole(answer) != none:
                told.append((page.name, relation, answer.status_code))

    assert told == []
    assert opened == council.sees(role)


@pytest.mark.parametrize("role", ("social_worker", "pod_manager", "director", "information_governance"))
def test_other_things_beyond_reach_answer_as_those_that_are_not_there(council, role):
    client, told = browser(council.users[role]), []
    for page in pages():
        found = addresses(page, council)
        if set(found) != {"none", "one"}:
            continue
        none, one = (ask(client, "GET", found[what]) for what in ("none", "one"))
        if one.status_code == 404 and whole(one) != whole(none):
            told.append(page.name)

    assert told == []


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_number_typed_into_the_search_tells_nothing_of_another_child(council, relation):
    client = browser(council.users["social_worker"])
    none = ask(client, "POST", "/search/", {"number": "Qznobodynumber"})
    number = council.people[relation].identities.get().child_id
    found = ask(client, "POST", "/search/", {"number": number})

    same = without_token(found, number) == without_token(none, "Qznobodynumber")
    assert same is (relation not in SEES["social_worker"])


def without_token(answer, number):
    from tests.factories.web_access import TOKEN  # noqa: PLC0415 - beside its use

    return TOKEN.sub("", answer.content.decode()).replace(number, "")
