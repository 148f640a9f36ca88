"""Every page, list, file and error that anybody can reach holds words of the children whom they may see, and no other.

And each child of whom a page holds words has exactly one entry in the log for it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter

import pytest

from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.records.models import AccessLogEntry, model_of
from tests.factories.web_accounts import someone
from tests.factories.web_records import a_restriction
from tests.web.access.addresses import addresses, of_children, pages
from tests.web.access.council import RELATIONS, a_council, canary
from tests.web.access.verdicts import browser

pytestmark = pytest.mark.django_db
WORDS = {canary(relation).lower(): relation for relation in RELATIONS}
FOUND = re.compile("|".join(sorted(WORDS, key=len, reverse=True)), re.IGNORECASE)
LINK = re.compile(r'(?:href|action)="(/[^"#]*)"')
LEAVES = ("/account/", "/static/")
MOST_PAGES = 400


@pytest.fixture
def council(settings, tmp_path):
    settings.SNAPSHOTS = tmp_path
    return a_council()


@pytest.mark.parametrize("role", ROLES)
def test_no_word_of_another_child_is_anywhere(council, role):
    seen, logged = walk(council, role)

    leaked = {address: found - council.sees(role) for address, found in seen.items() if found - council.sees(role)}
    unlogged = {
        address: found - set(logged[address]) for address, found in seen.items() if found - set(logged[address])
    }
    twice = {address: count for address, count in logged.items() if max(count.values(), default=1) > 1}
    assert leaked == {}
    assert unlogged == {}
    assert twice == {}
    assert set().union(*seen.values()) == council.sees(role)


def walk(council, role):
    """Every page that can be reached by links or guessed, with whose words it holds and whom it logged."""
    client, waiting, seen, logged = browser(council.users[role]), start(council), {}, {}
    names = {person.pk: relation for relation, person in council.people.items()}
    while waiting and len(seen) < MOST_PAGES:
        address = waiting.pop(0)
        before = AccessLogEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        answer = client.get(address)
        text = words_of(answer)
        seen[address] = {WORDS[word.lower()] for word in FOUND.findall(text)}
        logged[address] = Counter(
            names[person] for person in AccessLogEntry.objects.filter(pk__gt=before).values_list("person", flat=True)
        )
        for link in (found.replace("&amp;", "&") for found in LINK.findall(text)):
            if link not in seen and link not in waiting and not link.startswith(LEAVES):
                waiting.append(link)
    return seen, logged


def start(council):
    """Every address that somebody could guess, those of every child among them."""
    found = []
    for page in pages():
        if not page.pattern.startswith("account/"):
            found += [*addresses(page, council).values(), *of_children(page, council).values()]
    return list(dict.fromkeys(found))


def words_of(answer):
    """What an answer says, unpacked where it is a workbook."""
    content = b"".join(answer) if answer.streaming else answer.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b"".join(packed.read(name) for name in packed.namelist())
    said = " ".join(f"{name}: {value}" for name, value in answer.items())
    return said + content.decode(errors="replace")


@pytest.mark.parametrize(("role", "told"), (("social_worker", False), ("inspector", False), ("head_of_service", True)))
def test_where_a_child_lives_is_on_no_page_of_those_who_may_not_be_told(council, role, told):
    client, own = browser(council.users[role]), canary("own")
    addresses_of_own = [of_children(page, council)["own"] for page in pages() if of_children(page, council)]
    for table in ("addresses", "placements"):
        row = model_of(table).objects.get(person=council.people["own"]).pk
        addresses_of_own.append(f"/children/{council.people['own'].reference}/records/{table}/{row}/")
    places = [f"{own}postcode", f"{own}lines", f"{own}urn"]

    before = "".join(words_of(client.get(address)) for address in addresses_of_own)
    a_restriction(council.people["own"], owner=someone("head_of_service"), kind="risk", addresses_only=True)
    after = "".join(words_of(client.get(address)) for address in addresses_of_own)

    assert [place in before for place in places] == [True] * 3
    assert [place in after for place in places] == [told] * 3


@pytest.mark.parametrize("role", ("social_worker", "pod_manager", "inspector", "information_governance"))
def test_no_form_gives_away_a_word_of_another_child(council, role):
    client, leaked = browser(council.users[role]), {}
    for number in (f"{canary(relation)}number" for relation in RELATIONS):
        for address in ("/search/", "/break-the-glass/", "/access-log/"):
            typed = {"number": number[:-6] + "number", "name": "", "category": "urgent", "reason": ""}
            found = FOUND.findall(words_of(client.post(address, typed)).replace(number, ""))
            told = {WORDS[word.lower()] for word in found} - council.sees(role)
            if told:
                leaked[address, number] = told
        for word in ("first", "last"):
            found = FOUND.findall(words_of(client.post("/search/", {"name": f"Qz {word}"})))
            assert {WORDS[each.lower()] for each in found} <= council.sees(role)

    assert leaked == {}
