"""Targets are set by those who may, with a reason, and what was set before stays on record."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.rating import Target as Rule
from lineofsight.web.performance.models import KnownChange, Target
from lineofsight.web.performance.queries.targets import targets_on
from tests.factories.web_accounts import someone
from tests.factories.web_performance import a_definition, kept, whole

pytestmark = pytest.mark.django_db
HERE = "/indicators/assessments_in_time/target/"
CHANGE = "/indicators/assessments_in_time/change/"
TYPED = {"from_on_day": "1", "from_on_month": "4", "from_on_year": "2026", "because": "The plan"}


@pytest.fixture(autouse=True)
def figures():
    return kept(
        (a_definition(), whole((80, 100))),
        (a_definition("days_to_finish", polarity="lower"), whole((80, 100))),
        (a_definition("re_referrals", polarity="bad at both ends"), whole((80, 100))),
    )


@pytest.fixture
def head(client):
    user = someone("head_of_service", name="Dilip Varma")
    client.force_login(user)
    return user


def post(client, path=HERE, **typed):
    return client.post(path, TYPED | typed)


@pytest.mark.parametrize("role", ("performance_analyst", "pod_manager", "inspector", "social_worker", "elected_member"))
def test_who_may_not_set_targets_finds_no_such_page_and_sets_none(client, role):
    client.force_login(someone(role))

    assert [client.get(HERE).status_code, post(client, least="90").status_code] == [404, 404]
    assert [client.get(CHANGE).status_code, post(client, CHANGE, what="x").status_code] == [404, 404]
    assert (Target.objects.count(), KnownChange.objects.count()) == (0, 0)


def test_a_target_is_kept_with_who_set_it_when_and_why(client, head):
    answer = post(client, least="90", tolerance="5")

    assert (answer.status_code, answer["Location"]) == (302, "/indicators/assessments_in_time/")
    (target,) = Target.objects.all()
    assert (target.rule, target.from_on, target.because, target.set_by) == (
        Rule(least=90, tolerance=5),
        date(2026, 4, 1),
        "The plan",
        head,
    )


@pytest.mark.usefixtures("head")
def test_a_later_target_takes_the_place_of_an_earlier_one_and_both_are_listed(client):
    post(client, least="80")
    post(client, least="90", from_on_year="2027")

    assert [targets_on(day) for day in (date(2026, 3, 31), date(2026, 4, 1), date(2027, 4, 1))] == [
        {},
        {"assessments_in_time": Rule(least=80)},
        {"assessments_in_time": Rule(least=90)},
    ]
    shown = client.get(HERE).content.decode()
    assert ("at least 80" in shown, "at least 90" in shown, "Dilip Varma" in shown) == (True, True, True)


@pytest.mark.usefixtures("head")
def test_the_last_word_counts_where_two_are_set_for_one_day(client):
    post(client, least="80")
    post(client, least="85")

    assert targets_on(date(2026, 4, 1)) == {"assessments_in_time": Rule(least=85)}


@pytest.mark.usefixtures("head")
def test_a_blank_target_takes_it_back(client):
    post(client, least="80")
    post(client, from_on_month="5")

    assert (targets_on(date(2026, 4, 30)), targets_on(date(2026, 5, 1))) == (
        {"assessments_in_time": Rule(least=80)},
        {},
    )


@pytest.mark.usefixtures("head")
def test_the_ends_of_a_target_follow_from_which_way_is_better(client):
    offered = {}
    for name in ("assessments_in_time", "days_to_finish", "re_referrals"):
        shown = client.get(f"/indicators/{name}/target/").content.decode()
        offered[name] = [end for end in ("least", "most") if f'name="{end}"' in shown]

    assert offered == {"assessments_in_time": ["least"], "days_to_finish": ["most"], "re_referrals": ["least", "most"]}


@pytest.mark.parametrize(
    ("typed", "why"),
    (
        ({"least": "ninety"}, "Enter a number"),
        ({"least": "90", "because": ""}, "Why this target?"),
        ({"least": "90", "from_on_day": ""}, "must include a day"),
        ({"least": "90", "tolerance": "-1"}, "greater than or equal to 0"),
    ),
)
@pytest.mark.usefixtures("head")
def test_what_makes_no_sense_is_said_and_not_kept(client, typed, why):
    answer = post(client, **typed)

    assert (answer.status_code, Target.objects.count()) == (200, 0)
    assert ("There is a problem" in answer.content.decode(), why in answer.content.decode()) == (True, True)
    assert typed.get("least", "") in answer.content.decode()


@pytest.mark.usefixtures("head")
def test_ends_the_wrong_way_round_are_refused(client):
    answer = post(client, "/indicators/re_referrals/target/", least="20", most="10")

    assert "lower end cannot lie above" in answer.content.decode()
    assert Target.objects.count() == 0


@pytest.mark.usefixtures("head")
def test_nothing_else_that_is_typed_is_kept(client):
    post(client, least="90", measure="re_referrals", set_by="1", set_at="2001-01-01")

    assert list(Target.objects.values_list("measure", flat=True)) == ["assessments_in_time"]


@pytest.mark.usefixtures("head")
def test_an_indicator_that_is_not_there_has_no_target(client):
    assert client.get("/indicators/nothing/target/").status_code == 404
    assert client.get("/indicators/nothing/change/").status_code == 404


def test_a_known_change_is_kept_once_a_day_in_its_latest_words(client, head):
    day = {"changed_on_day": "9", "changed_on_month": "6", "changed_on_year": "2025"}
    for words in ("A team", "A second team"):
        assert client.post(CHANGE, day | {"what": words}).status_code == 302

    assert list(KnownChange.objects.values_list("measure", "changed_on", "what", "recorded_by")) == [
        ("assessments_in_time", date(2025, 6, 9), "A second team", head.pk)
    ]
